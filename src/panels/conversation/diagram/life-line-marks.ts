// Returns the events at the nodes themselves, as marks on the life lines: actions of the script, new connections of the
// client, events that page code or an application receives, actions of intermediaries, and failures.
import type { Occurrence, Scenario, Timeline } from '../../../engine/simulation/index.ts';

/** Describes one event at a node. */
export interface LifeLineMark {
	/** Holds the index of the entry in the timeline. */
	readonly index: number;
	readonly at: number;
	/** Holds the node of the path, counted from the client, which is 0. */
	readonly node: number;
	/**
	 * Says what kind of event the mark shows. `did`: an action of the script, or a new connection of the client.
	 * `event`: an event that the application receives. `box`: an intermediary did something. `wrong`: a failure, or
	 * an action that had no effect.
	 */
	readonly kind: 'script' | 'event' | 'box' | 'wrong';
}

/** Returns the marks of a timeline in the order of time. */
export function lifeLineMarks({ scenario, entries }: Timeline): readonly LifeLineMark[] {
	return entries.flatMap((entry) => {
		const placed = markedNode(entry.occurrence, scenario);
		return placed === null ? [] : [{ index: entry.index, at: entry.at, ...placed }];
	});
}

function markedNode(
	occurrence: Occurrence,
	{ client, boxes }: Scenario,
): Pick<LifeLineMark, 'node' | 'kind'> | null {
	const nodeOf = (who: 'client' | 'server') => (who === 'client' ? 0 : boxes.length + 1);
	switch (occurrence.type) {
		case 'page':
			return { node: 0, kind: occurrence.event.type === 'error' ? 'wrong' : 'event' };
		case 'threw':
			return { node: 0, kind: 'wrong' };
		case 'reconnect':
			return { node: 0, kind: 'script' };
		case 'did':
			return occurrence.who === 'network'
				? null
				: { node: nodeOf(occurrence.who), kind: occurrence.idle ? 'wrong' : 'script' };
		case 'protocol': {
			const { type } = occurrence.event;
			const node = nodeOf(occurrence.who);
			if (type === 'failed' || type === 'timedOut' || type === 'refused')
				return { node, kind: 'wrong' };
			// Page code receives only the events of the page, so events of its endpoint have no marks.
			const page = occurrence.who === 'client' && client.kind === 'page';
			return page || type === 'closeReceived' || type === 'answered'
				? null
				: { node, kind: 'event' };
		}
		case 'box':
			return { node: occurrence.box + 1, kind: 'box' };
		default:
			return null;
	}
}
