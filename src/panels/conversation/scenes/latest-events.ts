// Names the events at the play head, or the latest events before it: every entry of their time, with its
// actor.
import type { Role } from '../../../engine/role.ts';
import type { Timeline, TimelineEntry, Unit, Way } from '../../../engine/simulation/index.ts';
import { nodeNames } from '../diagram/arrow-text.ts';
import { unitFrameFactsOf } from '../diagram/unit-frame-facts.ts';
import { occurrenceText } from '../diagram/occurrence-text.ts';
import { unitText } from '../diagram/unit-text.ts';
import type { ConversationWords } from '../strings/en.ts';

/** Holds the greatest number of events that are named, and of frames of one segment. A bulk may have thousands. */
const MOST_EVENTS = 4;

/** Holds the events of one time. */
export interface LatestEvents {
	readonly at: number;
	/** Holds the events in words. */
	readonly text: string;
}

/**
 * Returns the latest events up to the play head, or null if nothing has happened yet.
 * @param entriesReached the number of entries up to the play head
 */
export function latestEvents(
	timeline: Timeline,
	units: readonly Unit[],
	entriesReached: number,
	words: Pick<ConversationWords, 'diagram' | 'menu'>,
): LatestEvents | null {
	const { entries } = timeline;
	const last = entries[entriesReached - 1];
	if (last === undefined) return null;
	let from = entriesReached - 1;
	while (from > 0 && entries[from - 1]!.at === last.at) from--;
	const shown = entries.slice(from, entriesReached).filter((entry) => isNamed(entry, timeline));
	const text = (entry: TimelineEntry) => entryText(entry, timeline, units, words);
	return { at: last.at, text: listed(shown, text, words.menu.between, words) };
}

function listed<T>(
	all: readonly T[],
	text: (one: T) => string,
	between: string,
	{ diagram }: Pick<ConversationWords, 'diagram'>,
): string {
	const texts = all.slice(0, MOST_EVENTS).map(text);
	if (all.length > texts.length) texts.push(diagram.more(all.length - texts.length));
	return texts.join(between);
}

/**
 * Returns whether an entry is named. Page code receives the events of the page, so those of its endpoint would be
 * named twice.
 */
function isNamed({ occurrence }: TimelineEntry, { scenario }: Timeline): boolean {
	if (occurrence.type !== 'protocol') return true;
	const { type } = occurrence.event;
	if (type === 'failed' || type === 'timedOut' || type === 'refused') return true;
	return occurrence.who === 'server' || scenario.client.kind !== 'page';
}

function entryText(
	entry: TimelineEntry,
	timeline: Timeline,
	units: readonly Unit[],
	words: Pick<ConversationWords, 'diagram' | 'menu'>,
): string {
	const { diagram, menu } = words;
	const { occurrence } = entry;
	const names = nodeNames(timeline.scenario.boxes, diagram);
	const nameOf = (who: Role) => (who === 'client' ? names[0]! : names.at(-1)!);
	const text = () => occurrenceText(entry, timeline.scenario, diagram);
	switch (occurrence.type) {
		case 'left':
		case 'came': {
			const { hop, way, segment } = occurrence;
			const carried = unitsBy(units, occurrence.type).get(entry.index) ?? [];
			const facts = unitFrameFactsOf(timeline);
			// A unit is named where it begins to leave and where all of it has arrived.
			const what =
				carried.length > 0
					? listed(carried, (unit) => unitText(unit, facts, diagram), ' + ', words)
					: diagram.bytes(segment.bytes.length);
			const node = names[occurrence.type === 'left' ? senderOf(hop, way) : receiverOf(hop, way)]!;
			return occurrence.type === 'left' ? menu.sends(node, what) : menu.receives(node, what);
		}
		case 'did':
			return menu.does(
				occurrence.who === 'network' ? diagram.network : nameOf(occurrence.who),
				text(),
			);
		case 'box':
			return menu.does(names[occurrence.box + 1]!, text());
		case 'protocol':
		case 'timer':
		case 'read':
			return menu.does(nameOf(occurrence.who), text());
		case 'page':
		case 'threw':
		case 'reconnect':
			return menu.does(nameOf('client'), text());
	}
}

function senderOf(hop: number, way: Way): number {
	return way === 'up' ? hop : hop + 1;
}

function receiverOf(hop: number, way: Way): number {
	return way === 'up' ? hop + 1 : hop;
}

type ByEntry = ReadonlyMap<number, readonly Unit[]>;

/** Holds the units by the entries in which they leave and arrive. They are kept, because each step needs them. */
const byEntry = new WeakMap<readonly Unit[], Readonly<Record<'left' | 'came', ByEntry>>>();

function unitsBy(units: readonly Unit[], type: 'left' | 'came'): ByEntry {
	let found = byEntry.get(units);
	if (found === undefined) {
		found = {
			left: grouped(units, ({ departureEntry }) => departureEntry),
			came: grouped(units, ({ arrivalEntry }) => arrivalEntry),
		};
		byEntry.set(units, found);
	}
	return found[type];
}

function grouped(units: readonly Unit[], entryOf: (unit: Unit) => number | null): ByEntry {
	const groups = new Map<number, Unit[]>();
	for (const unit of units) {
		const index = entryOf(unit);
		if (index === null) continue;
		const group = groups.get(index);
		if (group === undefined) groups.set(index, [unit]);
		else group.push(unit);
	}
	return groups;
}
