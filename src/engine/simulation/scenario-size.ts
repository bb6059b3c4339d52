// How large a simulation will be, counted from its script before anything is simulated. What a script does in answer to an
// answer is not foreseen: such a simulation shows its size while it runs.
import type { Scenario, ScriptAction } from './scenario.ts';

export interface ScenarioSize {
	/** Entries of its timeline, about. */
	readonly entries: number;
	/** Payload bytes that the script sends. */
	readonly bytes: number;
	/** Of these, what is compressed and inflated again. */
	readonly compressed: number;
	/** The most that is compressed in a single step. */
	readonly compressedAtOnce: number;
	/** Actions answer each of some events: there may be any number of them, and more entries. */
	readonly answers: boolean;
}

/** The beginning and the end of a connection, about. */
const FEW_ENTRIES = 15;

export function scenarioSize({ script, link, boxes, client, server }: Scenario): ScenarioSize {
	const deflates = client.deflate.length > 0 && server.deflate;
	/** Each segment leaves each hop and comes. */
	const entriesEach = 2 * (boxes.length + 1);
	let [entries, bytes, compressedAtOnce] = [FEW_ENTRIES, 0, 0];
	for (const { do: action } of script) {
		const own = scriptedBytes(action);
		bytes += own;
		entries += 1 + Math.ceil(own / link.mss) * entriesEach + messagesSent(action);
		if (deflates && isMessage(action)) compressedAtOnce = Math.max(compressedAtOnce, own);
	}
	const compressed = deflates
		? script.reduce((sum, { do: one }) => sum + (isMessage(one) ? scriptedBytes(one) : 0), 0)
		: 0;
	const answers = script.some(({ when }) => 'on' in when && when.on !== 'open' && !when.nth);
	return { entries, bytes, compressed, compressedAtOnce, answers };
}

/** The payload that an action sends. */
export function scriptedBytes(action: ScriptAction): number {
	switch (action.type) {
		case 'text':
		case 'fragment':
			return action.text.length;
		case 'binary':
		case 'raw':
			return action.hex.length >>> 1;
		case 'bulk':
			return action.bytes * action.times;
		default:
			return 0;
	}
}

function isMessage({ type }: ScriptAction): boolean {
	return type === 'text' || type === 'binary' || type === 'bulk';
}

/** Each message that comes is an entry, of the endpoint or of the page. */
function messagesSent(action: ScriptAction): number {
	return action.type === 'bulk' ? action.times : isMessage(action) ? 1 : 0;
}
