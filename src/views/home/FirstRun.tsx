import { newFromTemplate } from '../../actions/home.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ExampleList } from './ExampleList.tsx'
import { MAIN_EXAMPLE, MAIN_LANES, OTHER_EXAMPLES } from './examples.ts'
import { HEADING_ID } from './focusSoon.ts'
import { type Lane, StageDrawing } from './StageDrawing.tsx'
import { BLANK } from '../../actions/templates.ts'
import type { Home } from './useHome.ts'

const BLANK_LANES: readonly Lane[] = [
  { kind: 'activity', horizon: '', cards: 0 },
  { kind: 'outcome', horizon: '', cards: 0 },
]

interface FirstRunProps {
  home: Home
  onPick: () => void
  /** Below models that others share with us, which come first. */
  below?: boolean
}

/** What shows while there are no models: what this is, a real model to look at, and a blank one. */
export function FirstRun({ home, onPick, below = false }: FirstRunProps) {
  return (
    <>
      {below ? (
        <h2 className="home-own">{say('home.own')}</h2>
      ) : (
        <div className="home-hero">
          <h1 id={HEADING_ID} tabIndex={-1}>
            {say('home.first.title')}
          </h1>
          <p>{say('home.first.what')}</p>
          <p>{say('home.first.then')}</p>
        </div>
      )}
      <section className="home-starts" aria-label={say('home.first.begin')}>
        <article className="home-start">
          <StageDrawing lanes={MAIN_LANES} />
          <h2>{say(MAIN_EXAMPLE.title)}</h2>
          <p>{say(MAIN_EXAMPLE.words)}</p>
          <Button
            variant="primary"
            size="large"
            disabled={home.busy}
            onPress={() => void home.openExample(MAIN_EXAMPLE)}
          >
            {say('home.first.example')}
          </Button>
        </article>
        <article className="home-start">
          <StageDrawing lanes={BLANK_LANES} />
          <h2>{say('home.first.blank.title')}</h2>
          <p>{say('home.first.blank.words')}</p>
          <Button
            size="large"
            disabled={home.busy}
            onPress={() => void home.create(newFromTemplate(BLANK.file(), say('model.untitled')))}
          >
            {say('home.first.blank.start')}
          </Button>
        </article>
      </section>
      <section className="home-more" aria-labelledby="home-more">
        <h2 id="home-more">{say('home.first.more')}</h2>
        <div className="home-buttons">
          <Button icon="tidy" onPress={() => home.begin('template')}>
            {say('home.way.template.start')}
          </Button>
          <Button icon="outline" onPress={() => home.begin('text')}>
            {say('home.way.text.start')}
          </Button>
          <Button icon="folder" onPress={onPick}>
            {say('home.open')}
          </Button>
        </div>
      </section>
      <section className="home-more" aria-labelledby="home-others">
        <h2 id="home-others">{say('home.first.other')}</h2>
        <ExampleList home={home} examples={OTHER_EXAMPLES} level={3} />
      </section>
    </>
  )
}
