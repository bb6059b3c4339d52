// Holds the broken and the mended example of a rule; both are of the same kind.
import type { RuleCode } from '../../../engine/report/index.ts';
import type {
	ApiExample,
	ConnectExample,
	ConnectionExample,
	FramesExample,
	HandshakeExample,
	RuleExample,
	RuleVector,
	StreamExample,
} from '../../../vectors/rules.ts';
import type { RulesWords } from '../strings/en.ts';

export type PairSide = 'broken' | 'mended';

/** Holds the properties of a component that shows one of the two examples. */
export interface ExampleProps<Example> {
	readonly code: RuleCode;
	readonly side: PairSide;
	readonly example: Example;
	/** Holds the example of the other side. */
	readonly other: Example;
	readonly words: RulesWords;
	readonly copy: (text: string) => Promise<void>;
	readonly onchoose: (code: RuleCode) => void;
}

interface Pair<Type extends string, Example> {
	readonly type: Type;
	readonly broken: Example;
	readonly mended: Example;
}

export type ExamplePair =
	| Pair<'frames', FramesExample>
	| Pair<'head', HandshakeExample | ConnectExample>
	| Pair<'connection', ConnectionExample>
	| Pair<'page', ApiExample>
	| Pair<'stream', StreamExample>;

const TYPES = {
	url: 'head',
	request: 'head',
	response: 'head',
	connect: 'head',
	frames: 'frames',
	connection: 'connection',
	api: 'page',
	stream: 'stream',
} as const satisfies Record<RuleExample['kind'], ExamplePair['type']>;

export function pairOf({ broken, mended }: RuleVector): ExamplePair {
	return { type: TYPES[broken.kind], broken, mended } as ExamplePair;
}
