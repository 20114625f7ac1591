import { NO_FILTER } from '../document/session.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { type Action, dataWritable, writable } from './action.ts'
import { selectedLinks, select, soleNode } from './selection.ts'
import { runTidy } from './tidy.ts'

const VIEWS = [
  { view: 'map', icon: 'map' },
  { view: 'outline', icon: 'outline' },
  { view: 'indicators', icon: 'grid' },
  { view: 'monitoring', icon: 'chart' },
  { view: 'review', icon: 'check' },
  { view: 'history', icon: 'history' },
] as const

/** Links, stages, and how the model is looked at. */
export const LOOK_ACTIONS: readonly Action[] = [
  {
    id: 'link.to',
    label: 'action.link.to',
    group: 'link',
    icon: 'link',
    keys: ['L'],
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run: ({ open }) => open.session.setState({ dialog: { name: 'link-to' } }),
  },
  {
    id: 'link.from',
    label: 'action.link.from',
    group: 'link',
    keys: ['Shift+L'],
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run: ({ open }) => open.session.setState({ dialog: { name: 'link-from' } }),
  },
  {
    id: 'link.reveal',
    label: 'action.link.ends',
    group: 'link',
    enabled: ({ open }) => selectedLinks(open).length === 1,
    run({ open }) {
      const [link] = selectedLinks(open)
      if (link) select(open, 'nodes', [link.from, link.to])
    },
  },
  {
    id: 'stage.add',
    label: 'action.stage.add',
    group: 'stage',
    icon: 'settings',
    enabled: writable,
    run: ({ open }) => open.session.setState({ dialog: { name: 'stages' } }),
  },
  {
    id: 'tidy',
    label: 'action.tidy',
    group: 'look',
    icon: 'tidy',
    keys: ['T'],
    enabled: writable,
    run: ({ open }) => void runTidy(open, false),
  },
  {
    id: 'tidy.all',
    label: 'action.tidyAll',
    group: 'look',
    enabled: (context) =>
      writable(context) && [...context.open.model.getState().snapshot.nodes.values()].some((node) => node.placed),
    run: ({ open }) => void runTidy(open, true),
  },
  {
    id: 'follow',
    label: 'action.follow',
    group: 'look',
    icon: 'target',
    keys: ['P'],
    enabled: () => true,
    run: ({ open }) => open.session.setState(({ following }) => ({ following: !following })),
  },
  ...(['in', 'out', 'fit'] as const).map((camera): Action => ({
    id: `zoom.${camera}`,
    label: `action.zoom.${camera}`,
    group: 'look',
    icon: camera === 'in' ? 'zoomIn' : camera === 'out' ? 'zoomOut' : 'fit',
    keys: camera === 'in' ? ['+', '='] : camera === 'out' ? ['-'] : ['0'],
    enabled: ({ view }) => view === 'map',
    run: ({ open }) =>
      open.session.setState(({ camera: last }) => ({ camera: { move: camera, count: last.count + 1 } })),
  })),
  {
    id: 'values.import',
    label: 'action.values.import',
    group: 'file',
    icon: 'upload',
    enabled: dataWritable,
    run({ go, open }) {
      open.session.setState({ dialog: { name: 'import-values' } })
      go(`/model/${open.id}/monitoring`)
    },
  },
  {
    id: 'inspector',
    label: 'action.inspector',
    group: 'look',
    icon: 'panel',
    keys: ['I'],
    enabled: () => true,
    run: ({ open }) => open.session.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  {
    id: 'checks',
    label: 'action.checks',
    group: 'look',
    icon: 'flag',
    keys: ['C'],
    enabled: () => true,
    run: ({ open }) =>
      open.session.setState(({ inspectorOpen, panel }) =>
        inspectorOpen && panel === 'checks' ? { panel: 'details' } : { inspectorOpen: true, panel: 'checks' },
      ),
  },
  {
    id: 'find',
    label: 'action.find',
    group: 'find',
    icon: 'search',
    keys: ['/', 'Mod+F'],
    enabled: () => true,
    run: ({ open }) => open.session.setState({ dialog: { name: 'find' } }),
  },
  {
    id: 'filter',
    label: 'action.filter',
    group: 'find',
    icon: 'filter',
    keys: ['F'],
    enabled: ({ view }) => view === 'map' || view === 'outline',
    // A filter that nobody sees would leave cards faded without a reason: closing it clears it.
    run: ({ open }) =>
      open.session.setState(({ filterOpen, filter }) => ({
        filterOpen: !filterOpen,
        filter: filterOpen ? NO_FILTER : filter,
      })),
  },
  {
    id: 'filter.clear',
    label: 'action.filterClear',
    group: 'find',
    enabled: ({ open }) => open.session.getState().filter !== NO_FILTER,
    run: ({ open }) => open.session.setState({ filter: NO_FILTER }),
  },
  {
    id: 'palette',
    label: 'action.palette',
    group: 'find',
    icon: 'keyboard',
    keys: ['Mod+K'],
    enabled: () => true,
    run: ({ open }) => open.session.setState({ dialog: { name: 'palette' } }),
  },
  {
    id: 'keys',
    label: 'action.keys',
    group: 'find',
    icon: 'help',
    keys: ['?'],
    enabled: () => true,
    run: ({ open }) => open.session.setState({ dialog: { name: 'keys' } }),
  },
  {
    id: 'escape',
    label: 'action.escape',
    group: 'look',
    keys: ['Escape'],
    enabled: ({ open }) => open.session.getState().selection !== null || open.session.getState().drag !== null,
    run({ open }) {
      // Cards in the hand go home; what is selected stays selected.
      if (open.session.getState().drag) open.session.setState({ drag: null })
      else select(open, 'nodes', [])
    },
  },
  {
    id: 'first',
    label: 'action.first',
    group: 'look',
    keys: ['Home'],
    on: 'map',
    enabled: () => true,
    run({ open }) {
      const { snapshot } = open.model.getState()
      const groups = nodesByStage(snapshot)
      const first = stagesInOrder(snapshot).flatMap((stage) => groups.get(stage.id) ?? [])[0]
      if (first) select(open, 'nodes', [first.id])
    },
  },
  ...VIEWS.map(({ view, icon }, at): Action => ({
    id: `view.${view}`,
    label: `action.view.${view}`,
    group: 'look',
    icon,
    keys: [`Alt+${at + 1}`],
    enabled: (context) => context.view !== view,
    run: ({ go, open }) => go(`/model/${open.id}/${view}`),
  })),
]
