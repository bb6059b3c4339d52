// Estimates how large a simulation will be, from its script and its heartbeats, before anything is simulated. Actions
// that respond to events are counted once. A simulation in which responses cause further responses shows its
// size only while it runs.
import type { Role } from '../role.ts';
import { sentSize } from './grammar/actions.ts';
import type { Scenario } from './scenario.ts';

/** Represents the estimated size of a simulation. */
export interface ScenarioSize {
	/** Counts the entries of the timeline, approximately. */
	readonly entries: number;
	/** Counts the payload bytes that are compressed and inflated again. */
	readonly compressed: number;
	/** Is true if some actions respond to every event of a kind, so the number of entries may be any number larger. */
	readonly answers: boolean;
}

/** Counts the entries for the beginning and the end of a connection, approximately. */
const FEW_ENTRIES = 15;

/** Returns the estimated size of a scenario's simulation. */
export function scenarioSize(scenario: Scenario): ScenarioSize {
	const { script, link, client, server } = scenario;
	const deflates = client.deflate.length > 0 && server.deflate;
	const entriesEach = segmentEntries(scenario);
	let entries =
		FEW_ENTRIES + heartbeatEntries(scenario, 'client') + heartbeatEntries(scenario, 'server');
	let compressed = 0;
	for (const { do: action } of script) {
		const sent = sentSize(action);
		// Each message is one more entry when it arrives.
		entries += 1 + Math.ceil(sent.bytes / link.mss) * entriesEach + sent.messages;
		entries += (sent.controlFrames ?? 0) * controlFrameEntries(scenario);
		if (deflates && sent.messages > 0) compressed += sent.bytes;
	}
	const answers = script.some(({ when }) => 'on' in when && when.on !== 'open' && !when.nth);
	return { entries, compressed, answers };
}

/** Returns the number of entries of one segment: it leaves and arrives on each hop. */
export function segmentEntries({ boxes }: Scenario): number {
	return 2 * (boxes.length + 1);
}

/** Returns the number of entries of one control frame: for its segment, and for its arrival at the receiver. */
function controlFrameEntries(scenario: Scenario): number {
	return segmentEntries(scenario) + 1;
}

/** Returns the number of entries of the heartbeat of one end: for its timer, for the Pings and for the Pongs. */
export function heartbeatEntries(scenario: Scenario, who: Role): number {
	const { pingMs } = scenario[who];
	if (pingMs === null) return 0;
	return Math.floor(scenario.untilMs / pingMs) * (1 + 2 * controlFrameEntries(scenario));
}
