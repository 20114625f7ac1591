import { useEffect } from 'react'

/** Leads the keyboard past the header to what the page is about, which has the id `content`. */
export function SkipLink({ words }: { readonly words: string }) {
  // The address after # is taken by the route, so the focus is moved by hand.
  const skip = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    document.getElementById('content')?.focus()
  }
  return (
    <a className="app-skip" href="#content" onClick={skip}>
      {words}
    </a>
  )
}

/** What had the focus may go with the part of the page that was shown before: then the new one gets it. */
export function KeepFocus() {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus()
  }, [])
  return null
}
