/** Loads the page again as the server has it now, also over a slow network: the one that this browser keeps is too old. */
export function reloadNewest(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage('newest')
  location.reload()
}
