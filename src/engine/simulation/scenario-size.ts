// Estimates how large a simulation will be, from its script alone and before anything is simulated. Actions
// that respond to events are counted once. A simulation in which responses cause further responses shows its
// size only while it runs.
import { sentSize } from './grammar/actions.ts';
import type { Scenario, ScriptAction } from './scenario.ts';

/** The estimated size of a simulation. */
export interface ScenarioSize {
	/** The approximate number of entries of its timeline. */
	readonly entries: number;
	/** Payload bytes that the script sends. */
	readonly bytes: number;
	/** The part of these bytes that is compressed and inflated again. */
	readonly compressed: number;
	/** The most bytes that are compressed in one step of the simulation: the longest message. */
	readonly compressedAtOnce: number;
	/** Some actions respond to every event of a kind, so the number of entries may be any number larger. */
	readonly answers: boolean;
}

/** The approximate number of entries for the beginning and the end of a connection. */
const FEW_ENTRIES = 15;

/** Returns the estimated size of a scenario's simulation. */
export function scenarioSize({ script, link, boxes, client, server }: Scenario): ScenarioSize {
	const deflates = client.deflate.length > 0 && server.deflate;
	/** Each segment leaves and arrives on each hop. */
	const entriesEach = 2 * (boxes.length + 1);
	let [entries, bytes, compressedAtOnce] = [FEW_ENTRIES, 0, 0];
	let compressed = 0;
	for (const { do: action } of script) {
		const sent = sentSize(action);
		bytes += sent.bytes;
		// Each message is one more entry when it arrives.
		entries += 1 + Math.ceil(sent.bytes / link.mss) * entriesEach + sent.messages;
		if (!deflates || sent.messages === 0) continue;
		compressed += sent.bytes;
		compressedAtOnce = Math.max(compressedAtOnce, sent.bytes / sent.messages);
	}
	const answers = script.some(({ when }) => 'on' in when && when.on !== 'open' && !when.nth);
	return { entries, bytes, compressed, compressedAtOnce, answers };
}

/**
 * Returns the length of the longest message that an action sends, in bytes; 0 for no message. The messages of
 * a bulk have one length, and each is sent in a step of its own.
 */
export function longestMessageBytes(action: ScriptAction): number {
	const { bytes, messages } = sentSize(action);
	return messages === 0 ? 0 : bytes / messages;
}
