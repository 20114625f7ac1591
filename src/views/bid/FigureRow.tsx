import type { Alignment } from '../../portfolio/alignment.ts'
import type { FindingKind } from '../../portfolio/finding.ts'
import { say } from '../../words/words.ts'
import { figureWords } from './figureWords.ts'

interface FigureRowProps {
  readonly found: Alignment
  readonly onShow: (kinds: readonly FindingKind[]) => void
}

/** The five figures. Each leads to the lines that it was counted from. */
export function FigureRow({ found: { figures, findings }, onShow }: FigureRowProps) {
  const kinds = new Set(findings.map(({ kind }) => kind))
  return (
    <ul className="bid-figures" aria-label={say('bid.figures')}>
      {figureWords(figures).map(({ id, figure, words, tone, lines }) => (
        <li key={id}>
          {lines.some((kind) => kinds.has(kind)) ? (
            <button type="button" className="bid-figure" data-tone={tone} onClick={() => onShow(lines)}>
              <span className="ui-visually-hidden">{say('bid.figure.show', { figure, words })}</span>
              <span aria-hidden="true" className="bid-figure-number">
                {figure}
              </span>
              <span aria-hidden="true" className="bid-figure-words">
                {words}
              </span>
            </button>
          ) : (
            <p className="bid-figure" data-tone={tone}>
              <span className="bid-figure-number">{figure}</span>
              <span className="bid-figure-words">{words}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
