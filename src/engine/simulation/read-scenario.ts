// Reads a scenario from plain JSON. The tables of the grammar describe each part. A part that is left out has
// its default value. An invalid part becomes a problem with its path.
import { LIMITS } from '../limits.ts';
import { ACTIONS, actionKindsOf, AT_FIELDS, ON_FIELDS, sentSize } from './grammar/actions.ts';
import { BOXES, MOST_BOXES } from './grammar/boxes.ts';
import { CLIENT_FIELDS, LINK_FIELDS, SERVER_FIELDS, WHOLE_FIELDS } from './grammar/ends.ts';
import type { ReadValue, ShapeContext, ShapeProblem } from './grammar/shape.ts';
import { readByField, readByFields, readItems, readMembers, readVariant } from './grammar/shape.ts';
import type { Scenario, Scripted } from './scenario.ts';
import {
	DEFAULT_CLIENT,
	DEFAULT_LINK,
	DEFAULT_SCENARIO,
	DEFAULT_SERVER_SETUP,
	SCRIPT_ACTORS,
} from './scenario.ts';
import { heartbeatEntries, segmentEntries } from './scenario-size.ts';

export interface ScenarioReading {
	/** Is null when there is any problem. */
	readonly scenario: Scenario | null;
	readonly problems: readonly ShapeProblem[];
}

/** Reads plain data as a scenario. Returns the scenario, or null with all problems; it never throws. */
export function readScenario(value: unknown): ScenarioReading {
	const problems: ShapeProblem[] = [];
	const read = readWhole(value, { path: '', problems });
	if (problems.length === 0) {
		http2Alone(read, problems);
		tooMuch(read, problems);
	}
	return { scenario: problems.length === 0 ? read : null, problems };
}

/**
 * Refuses HTTP/2 without TLS, and HTTP/2 together with heads written as text: the heads of HTTP/2 are not
 * text.
 */
function http2Alone({ link, client, server }: Scenario, problems: ShapeProblem[]): void {
	if (link.http2 === null) return;
	const needs = (fits: boolean, path: string, found: string, expected: string): void => {
		if (!fits) problems.push({ path, kind: 'value', found, expected });
	};
	needs(link.tls, 'link.tls', 'false', 'true, or link.http2: null');
	needs(client.request === null, 'client.request', 'string', 'null, or link.http2: null');
	needs(server.answer === null, 'server.answer', 'string', 'null, or link.http2: null');
}

/**
 * Refuses, before the simulation, a scenario that sends more bytes or makes more entries than a page can
 * hold.
 */
function tooMuch(scenario: Scenario, problems: ShapeProblem[]): void {
	const { script, link } = scenario;
	const entriesEach = segmentEntries(scenario);
	const { downloadBytes } = link.http2 ?? { downloadBytes: null };
	let bytes = 0;
	let entries = Math.ceil((downloadBytes ?? 0) / link.mss) * entriesEach;
	const exceeds = (path: string, found: number, most: number): boolean => {
		if (found <= most) return false;
		const expected = `≤ ${String(most)}`;
		problems.push({ path, kind: 'too-long', found: String(found), expected });
		return true;
	};
	for (const [i, { do: action }] of script.entries()) {
		const path = `script[${String(i)}].do`;
		const sent = sentSize(action);
		bytes += sent.counted;
		entries += Math.ceil(sent.counted / link.mss) * entriesEach + (sent.countedFrames ?? 0);
		if (exceeds(path, bytes, LIMITS.scriptedBytes)) return;
		if (exceeds(path, entries, LIMITS.timelineEntries)) return;
	}
	for (const who of ['client', 'server'] as const) {
		entries += heartbeatEntries(scenario, who);
		if (exceeds(`${who}.pingMs`, entries, LIMITS.timelineEntries)) return;
	}
}

const ACTOR = { type: 'choice', choices: SCRIPT_ACTORS } as const;

function readWhole(value: unknown, context: ShapeContext): Scenario {
	return readMembers(WHOLE, value, context, DEFAULT_SCENARIO) as Scenario;
}

const WHOLE: { readonly [K in keyof Scenario]: ReadValue<unknown> } = {
	seed: (value, context) => readByField(WHOLE_FIELDS.seed, value, context),
	client: (value, context) => readByFields(CLIENT_FIELDS, value, context, DEFAULT_CLIENT),
	server: (value, context) => readByFields(SERVER_FIELDS, value, context, DEFAULT_SERVER_SETUP),
	link: (value, context) => readByFields(LINK_FIELDS, value, context, DEFAULT_LINK),
	boxes: (value, context) =>
		readItems(value, context, MOST_BOXES, (box, at) =>
			readVariant('kind', BOXES, Object.keys(BOXES), box, at),
		),
	script: (value, context) => readItems(value, context, LIMITS.scriptedActions, readScripted),
	untilMs: (value, context) => readByField(WHOLE_FIELDS.untilMs, value, context),
	recorded: (value, context) => readByField(WHOLE_FIELDS.recorded, value, context),
};

function readScripted(value: unknown, context: ShapeContext): unknown {
	const who: unknown = (value as Partial<Scripted> | null)?.who;
	const actor = who === 'network' ? 'network' : 'client';
	return readMembers(
		{
			who: (name, at) => readByField(ACTOR, name, at),
			when: (when, at) => readWhen(actor, when, at),
			do: (action, at) => readVariant('type', ACTIONS, actionKindsOf(actor), action, at),
		},
		value,
		context,
	);
}

/** Reads when an action happens. The network has no events, so it can only act at a time. */
function readWhen(actor: Scripted['who'], value: unknown, context: ShapeContext): unknown {
	const waits = typeof value === 'object' && value !== null && 'on' in value;
	return readByFields(waits && actor !== 'network' ? ON_FIELDS : AT_FIELDS, value, context);
}
