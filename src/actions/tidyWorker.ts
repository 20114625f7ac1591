import { tidy, type TidyInput } from '../layout/tidy.ts'

addEventListener('message', ({ data }: MessageEvent<TidyInput>) => postMessage(tidy(data)))
