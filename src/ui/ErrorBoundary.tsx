import './panel.css'
import type { ErrorInfo, ReactNode } from 'react'
import { Component } from 'react'
import { Button } from './Button.tsx'

export interface ErrorWords {
  /** What happened, as "This view could not be shown". */
  title: string
  /** What is safe, and what to do. */
  advice: string
  /** Before the technical message. */
  detail: string
  retry: string
  reload: string
}

export interface ErrorBoundaryProps {
  words: ErrorWords
  children: ReactNode
  onError?: ((error: unknown, info: ErrorInfo) => void) | undefined
  onReload: () => void
  /** What the failure is shown in; left out, it stands where the children did. */
  renderIn?: ((failure: ReactNode) => ReactNode) | undefined
}

interface ErrorState {
  failure: { message: string } | null
}

/** Keeps a failure inside its part of the page, says what happened and offers a way on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorState> {
  override state: ErrorState = { failure: null }

  static getDerivedStateFromError(error: unknown): ErrorState {
    return { failure: { message: error instanceof Error ? error.message : String(error) } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info)
  }

  override render() {
    const { failure } = this.state
    const { words, children, onReload, renderIn } = this.props
    if (!failure) return children
    const shown = (
      <div className="ui-empty" role="alert">
        <h2>{words.title}</h2>
        <p className="ui-empty-words">{words.advice}</p>
        <div className="ui-empty-actions">
          <Button variant="primary" onPress={() => this.setState({ failure: null })}>
            {words.retry}
          </Button>
          <Button onPress={onReload}>{words.reload}</Button>
        </div>
        <figure className="ui-empty-example">
          <figcaption>{words.detail}</figcaption>
          <div>{failure.message}</div>
        </figure>
      </div>
    )
    return renderIn ? renderIn(shown) : shown
  }
}
