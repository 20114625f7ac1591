import '../ui/tokens.css'
import '../ui/base.css'
import './app.css'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { prepareDocument } from '../ui/prepareDocument.ts'
import { LANGUAGES, speak } from '../words/words.ts'
import { App } from './App.tsx'
import { startOffline } from './startOffline.ts'

// The content security policy forbids code from strings: parsing must not try it.
config({ jitless: true })
prepareDocument(document)

const asked = new URLSearchParams(location.search).get('lang')
const language = LANGUAGES.find((known) => known === asked)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
await speak(language ?? 'en')
if (language) document.documentElement.lang = language
createRoot(root).render(<App />)
if (import.meta.env.PROD) void startOffline()
