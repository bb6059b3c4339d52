// Measures the play head of Conversation in a timeline of ten thousand entries.
import { deflateRawSync } from 'node:zlib';

/**
 * The script makes 9,996 entries: 1,500 messages are sent, delivered and echoed, many of them in transit at
 * once.
 */
const ECHOES = [
	{ who: 'client', when: { on: 'open' }, do: { type: 'bulk', bytes: 300, times: 1500 } },
	{ who: 'server', when: { on: 'message' }, do: { type: 'echo' } },
];

const actions = [
	{ name: 'play head dragged', do: { drag: 'across' } },
	{ name: 'play head to the next event', do: { keys: ['ArrowRight'] } },
	{ name: 'play head to the end, to the beginning', do: { keys: ['End', 'Home'] } },
];

export const PLAY_HEAD = {
	name: 'Conversation, 10 000 entries',
	address: addressOf(ECHOES),
	load: [],
	actions: actions.map((action) => ({ ...action, on: ['slider', 'Moment'] })),
	nodes: 1500,
	heapMB: null,
};

/** Returns the address of the whole lab, like the Share button. */
function addressOf(script) {
	const branch = { name: '', whatIf: '', from: null, scenario: { script } };
	const document = { scene: '', current: 0, branches: [branch] };
	const text = JSON.stringify({ version: 1, lab: 'conversation', document });
	return `#/conversation?s=${deflateRawSync(text).toString('base64url')}`;
}
