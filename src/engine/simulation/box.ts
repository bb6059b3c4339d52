// The intermediaries ("boxes") between client and server, as values. A box takes the bytes that arrive on one
// way. It returns the bytes that go on, the notes for the timeline, and whether the box ends its connections.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { applyEdit } from '../bytes/edit.ts';
import { joinBytes } from '../bytes/join.ts';
import { composeResponse } from '../http/compose.ts';
import { editInTurn, removeField } from '../http/head-edits.ts';
import { LIMITS } from '../limits.ts';
import { cutHead } from './head-of.ts';
import type { KeptBytes } from './kept-bytes.ts';
import { allOf, keptWith, NOTHING_KEPT } from './kept-bytes.ts';
import type { Way } from './line.ts';
import type { Misreading, MisreadNote } from './misreading.ts';
import { misread, NOTHING_MISREAD } from './misreading.ts';
import { refragment } from './refragment.ts';
import type { Middlebox } from './scenario.ts';

/** Represents one intermediary during one connection of the client. */
export interface Box {
	readonly setup: Middlebox;
	/**
	 * Says what the box does. `request`: it collects the client's bytes until a head is whole; `answer`: a proxy was
	 * asked for a tunnel and waits for the next node to accept; `through`: the box does its normal work; `aside`: it
	 * passes on everything unchanged; `gone`: it has ended its connections.
	 */
	readonly phase: 'request' | 'answer' | 'through' | 'aside' | 'gone';
	/**
	 * Says for each way whether the HTTP head has passed, so that frames follow. Only a box that recuts frames sets it.
	 */
	readonly pastHead: Readonly<Record<Way, boolean>>;
	/** Holds the bytes that arrived on each way and were not passed on yet. */
	readonly kept: Readonly<Record<Way, KeptBytes>>;
	/** Says when `boxWakes` is due, in milliseconds; it is null for never. */
	readonly wakeAt: number | null;
	/** Holds what a caching box has misread. */
	readonly misreading: Misreading;
}

/** Says how a box ends both of its connections; with `silence` it sends neither FIN nor RST. */
type BoxEnding = 'reset' | 'fin' | 'silence';

/**
 * Describes what a box did, as an entry of the timeline shows it. `forgot`: the box's idle limit ended the connection.
 * `recut`: the box made `after` frames of `before` frames.
 */
export type BoxNote =
	| {
			readonly type:
				| 'tunnel-asked'
				| 'tunnel-opened'
				| 'tunnel-refused'
				| 'fields-removed'
				| 'kept'
				| 'let-go';
	  }
	| { readonly type: 'forgot'; readonly ends: BoxEnding }
	| { readonly type: 'recut'; readonly before: number; readonly after: number }
	| MisreadNote;

/** Represents the result of one input to a box. */
export interface BoxStep {
	readonly box: Box;
	/** Holds the bytes to pass on towards the server; `down` holds those towards the client. */
	readonly up: Bytes;
	readonly down: Bytes;
	readonly notes: readonly BoxNote[];
	/** Says how the box ends both of its connections; it is null when it does not. */
	readonly ends: BoxEnding | null;
}

const KEEPS_NOTHING: Box['kept'] = { up: NOTHING_KEPT, down: NOTHING_KEPT };

/**
 * Returns the box for a new connection.
 * @param before the same box in the client's previous connection, whose cached responses it keeps
 */
export function newBox(setup: Middlebox, nowMs: number, before: Box | null = null): Box {
	const reads = setup.kind === 'forward-proxy' || setup.kind === 'reverse-proxy';
	const idleMs = idleOf(setup);
	return {
		setup,
		phase: reads ? 'request' : 'through',
		pastHead: { up: false, down: false },
		kept: KEEPS_NOTHING,
		wakeAt: idleMs === null ? null : nowMs + idleMs,
		misreading: { ...NOTHING_MISREAD, cache: before?.misreading.cache ?? [] },
	};
}

/**
 * Returns whether the box connects to the next node as soon as a client reaches it. A forward proxy waits for CONNECT.
 */
export function connectsAtOnce({ setup }: Box): boolean {
	return setup.kind !== 'forward-proxy';
}

/**
 * Passes bytes through the box.
 * @param blind whether the bytes are encrypted with TLS, so that the box cannot interpret them
 */
export function boxReceives(
	before: Box,
	way: Way,
	bytes: Bytes,
	nowMs: number,
	blind = false,
): BoxStep {
	const { setup } = before;
	const idleMs = idleOf(setup);
	const box = idleMs === null ? before : { ...before, wakeAt: nowMs + idleMs };
	if (box.phase === 'gone') return quiet(box);
	if (setup.kind === 'forward-proxy') return tunnels(box, way, bytes, setup.status);
	if (setup.kind === 'buffering') return buffers(box, way, bytes, setup, nowMs);
	if (blind || box.phase === 'aside' || setup.kind === 'idle') return passes(box, way, bytes);
	switch (setup.kind) {
		case 'reverse-proxy':
			return setup.upgrades ? passes(box, way, bytes) : forgetsFields(box, way, bytes);
		case 'caching': {
			const { after, notes } = misread(box.misreading, way, bytes);
			return { ...passes({ ...box, misreading: after }, way, bytes), notes };
		}
		case 'recutting':
			return recuts(box, way, bytes, setup.bytes);
	}
}

/** Wakes a box at the time `wakeAt`: a buffering box passes on what it keeps, any other box ends an idle connection. */
export function boxWakes(box: Box): BoxStep {
	const { setup } = box;
	if (setup.kind === 'buffering') return letsGo(box);
	const ends = setup.kind === 'idle' ? setup.ends : 'fin';
	const gone: Box = { ...box, wakeAt: null, phase: 'gone' };
	return { ...quiet(gone), notes: [{ type: 'forgot', ends }], ends };
}

/** Handles that the next node has accepted the connection: a proxy answers CONNECT and passes on what waited. */
export function boxConnected(box: Box): BoxStep {
	if (box.phase !== 'answer') return quiet(box);
	const [up, down] = [allOf(box.kept.up), allOf(box.kept.down)];
	const through: Box = { ...box, phase: 'through', kept: KEEPS_NOTHING };
	return { ...quiet(through), up, down, notes: [{ type: 'tunnel-opened' }] };
}

/**
 * Handles that a proxy was asked for a tunnel and the next node has refused the connection: the proxy responds with 502
 * (RFC 9110 §15.6.3).
 */
export function boxRefused(box: Box): BoxStep {
	const gone: Box = { ...box, phase: 'gone', kept: KEEPS_NOTHING, wakeAt: null };
	const down = composeResponse(502, [{ name: 'Content-Length', value: '0' }]);
	return { ...quiet(gone), down, notes: [{ type: 'tunnel-refused' }], ends: 'fin' };
}

/** Handles that one way ends with FIN. Returns the bytes kept for that way, which are passed on before the FIN. */
export function boxEnds(box: Box, way: Way): { readonly box: Box; readonly bytes: Bytes } {
	if (box.phase === 'gone') return { box, bytes: NO_BYTES };
	return { box: keeping(box, way, NOTHING_KEPT), bytes: allOf(box.kept[way]) };
}

function idleOf(setup: Middlebox): number | null {
	if (setup.kind === 'idle') return setup.afterMs;
	return setup.kind === 'reverse-proxy' ? setup.idleMs : null;
}

function quiet(box: Box): BoxStep {
	return { box, up: NO_BYTES, down: NO_BYTES, notes: [], ends: null };
}

function passes(box: Box, way: Way, bytes: Bytes): BoxStep {
	return { ...quiet(box), [way]: bytes };
}

function keeping(box: Box, way: Way, kept: KeptBytes): Box {
	return { ...box, kept: { ...box.kept, [way]: kept } };
}

function tunnels(box: Box, way: Way, bytes: Bytes, status: number): BoxStep {
	if (box.phase === 'through') return passes(box, way, bytes);
	if (way === 'down') return quiet(box);
	// Bytes that the client sends before the proxy's response wait here.
	if (box.phase === 'answer') return quiet(keeping(box, 'up', keptWith(box.kept.up, bytes)));
	const { head, rest, kept } = cutHead(allOf(box.kept.up), bytes);
	if (head === null) return quiet(keeping(box, 'up', keptWith(NOTHING_KEPT, kept)));
	const open = status >= 200 && status < 300;
	const answer = composeResponse(status, open ? [] : [{ name: 'Content-Length', value: '0' }]);
	if (open) {
		const waiting = { up: keptWith(NOTHING_KEPT, rest), down: keptWith(NOTHING_KEPT, answer) };
		const asked: Box = { ...box, phase: 'answer', kept: waiting };
		return { ...quiet(asked), notes: [{ type: 'tunnel-asked' }] };
	}
	const gone: Box = { ...box, phase: 'gone', kept: KEEPS_NOTHING };
	return { ...quiet(gone), down: answer, notes: [{ type: 'tunnel-refused' }], ends: 'fin' };
}

/**
 * Removes Upgrade and Connection from the request. A proxy must not forward the fields that Connection names
 * (RFC 9110 §7.6.1), and this proxy is not configured to upgrade.
 */
function forgetsFields(box: Box, way: Way, bytes: Bytes): BoxStep {
	if (box.phase !== 'request' || way === 'down') return passes(box, way, bytes);
	const { head, rest, kept } = cutHead(allOf(box.kept.up), bytes);
	if (head === null) return quiet(keeping(box, 'up', keptWith(NOTHING_KEPT, kept)));
	const edit = editInTurn(
		head,
		['Upgrade', 'Connection'].map((name) => (now: Bytes) => removeField(now, name)),
	);
	const without = edit === null ? head : applyEdit(head, edit);
	return {
		...quiet({ ...keeping(box, 'up', NOTHING_KEPT), phase: 'through' }),
		up: joinBytes([without, rest]),
		notes: [{ type: 'fields-removed' }],
	};
}

function buffers(
	box: Box,
	way: Way,
	bytes: Bytes,
	{ bytes: most, afterMs }: { readonly bytes: number; readonly afterMs: number | null },
	nowMs: number,
): BoxStep {
	const kept = keptWith(box.kept[way], bytes);
	if (kept.length >= most) {
		const after = keeping(box, way, NOTHING_KEPT);
		const waits = after.kept.up.length + after.kept.down.length > 0;
		return passes(waits ? after : { ...after, wakeAt: null }, way, allOf(kept));
	}
	const wakeAt = box.wakeAt ?? (afterMs === null ? null : nowMs + afterMs);
	return { ...quiet({ ...keeping(box, way, kept), wakeAt }), notes: [{ type: 'kept' }] };
}

function letsGo(box: Box): BoxStep {
	const { kept } = box;
	const after = { ...box, wakeAt: null, kept: KEEPS_NOTHING };
	return {
		...quiet(after),
		up: allOf(kept.up),
		down: allOf(kept.down),
		notes: [{ type: 'let-go' }],
	};
}

function recuts(box: Box, way: Way, bytes: Bytes, most: number | null): BoxStep {
	const before = allOf(box.kept[way]);
	if (!box.pastHead[way]) {
		const { head, rest, kept } = cutHead(before, bytes);
		if (head === null) return quiet(keeping(box, way, keptWith(NOTHING_KEPT, kept)));
		const past = { ...box, pastHead: { ...box.pastHead, [way]: true } };
		const step = recuts(keeping(past, way, NOTHING_KEPT), way, rest, most);
		return { ...step, [way]: joinBytes([head, step[way]]) };
	}
	const done = refragment(before, bytes, most);
	if (done.kept.length > LIMITS.boxMemory) {
		// The message exceeds the box's memory. From now on the box passes on everything unchanged.
		const all = joinBytes([done.out, done.kept]);
		return passes({ ...keeping(box, way, NOTHING_KEPT), phase: 'aside' }, way, all);
	}
	const step = passes(keeping(box, way, keptWith(NOTHING_KEPT, done.kept)), way, done.out);
	const { before: from, after: to } = done;
	return from === to ? step : { ...step, notes: [{ type: 'recut', before: from, after: to }] };
}

/** Returns whether the box has ended its connections without FIN or RST, so that it ignores what arrives. */
export function isSilent({ phase, setup }: Box): boolean {
	return phase === 'gone' && setup.kind === 'idle' && setup.ends === 'silence';
}
