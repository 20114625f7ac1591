/** Whether the panel beside a view covers the view: the window has no room for both. The same width stands in app.css. */
export function panelCovers(): boolean {
  return matchMedia('(max-width: 959px)').matches
}
