// What stands between client and server, as values: each takes bytes of one side and says what goes on to the other.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Bytes, latin1Text } from '../bytes/bytes.ts';
import { applyEdit } from '../bytes/edit.ts';
import { joinBytes } from '../bytes/join.ts';
import { composeResponse } from '../http/compose.ts';
import { editInTurn, removeField } from '../http/head-edits.ts';
import { LIMITS } from '../limits.ts';
import { recut } from './recut.ts';
import type { Middlebox } from './scenario.ts';

/** Which way bytes go. */
export type Way = 'up' | 'down';

export interface Box {
	readonly setup: Middlebox;
	/** `request`: what comes up is read as a head; `answer`: its answer is awaited; `through`: bytes pass. */
	readonly phase: 'request' | 'answer' | 'through' | 'gone';
	/** What came and was not passed on yet. */
	readonly kept: Readonly<Record<Way, Bytes>>;
	readonly wakeAt: number | null;
	/** A cache: answers by URL, and the URL whose answer it believes to see next. */
	readonly cache: readonly CachedAnswer[];
	readonly awaited: string | null;
}

export interface CachedAnswer {
	readonly url: string;
	readonly body: string;
}

export type BoxNote =
	| {
			readonly type:
				'tunnel-asked' | 'tunnel-opened' | 'tunnel-refused' | 'fields-removed' | 'kept' | 'let-go';
	  }
	| { readonly type: 'forgot'; readonly ends: 'reset' | 'fin' | 'silence' }
	| { readonly type: 'took-for-request'; readonly url: string }
	| { readonly type: 'cached'; readonly url: string; readonly body: string }
	| { readonly type: 'recut'; readonly before: number; readonly after: number };

export interface BoxStep {
	readonly box: Box;
	/** To be passed on, each way. */
	readonly up: Bytes;
	readonly down: Bytes;
	readonly notes: readonly BoxNote[];
	/** It gives up both of its connections; `silence`: without a word. */
	readonly ends: 'reset' | 'fin' | 'silence' | null;
}

export function newBox(setup: Middlebox, nowMs: number): Box {
	const reads = setup.kind === 'forward-proxy' || setup.kind === 'reverse-proxy';
	const idleMs = idleOf(setup);
	return {
		setup,
		phase: reads || setup.kind === 'caching' ? 'request' : 'through',
		kept: { up: NO_BYTES, down: NO_BYTES },
		wakeAt: idleMs === null ? null : nowMs + idleMs,
		cache: [],
		awaited: null,
	};
}

/** Whether it goes on to the next node as soon as it is reached, or only when it is asked to. */
export function connectsAtOnce({ setup }: Box): boolean {
	return setup.kind !== 'forward-proxy';
}

export function boxReceives(before: Box, way: Way, bytes: Bytes, nowMs: number): BoxStep {
	const idleMs = idleOf(before.setup);
	const box = idleMs === null ? before : { ...before, wakeAt: nowMs + idleMs };
	if (box.phase === 'gone') return passes(box, way, NO_BYTES);
	switch (box.setup.kind) {
		case 'forward-proxy':
			return tunnels(box, way, bytes, box.setup.status);
		case 'reverse-proxy':
			return box.setup.upgrades ? passes(box, way, bytes) : forgetsFields(box, way, bytes);
		case 'idle':
			return passes(box, way, bytes);
		case 'buffering':
			return buffers(box, way, bytes, box.setup, nowMs);
		case 'caching':
			return misreads(box, way, bytes);
		case 'recutting': {
			const { kept, out, note } = recut(box.kept[way], bytes, box.setup.bytes);
			const step = passes({ ...box, kept: { ...box.kept, [way]: kept } }, way, out);
			return note === null ? step : { ...step, notes: [note] };
		}
	}
}

/** Its time has come. */
export function boxWakes(box: Box): BoxStep {
	const { setup, kept } = box;
	const rested = { ...box, wakeAt: null };
	if (setup.kind === 'buffering') {
		const empty = { up: NO_BYTES, down: NO_BYTES };
		return { ...quiet({ ...rested, kept: empty }), ...kept, notes: [{ type: 'let-go' }] };
	}
	const ends = setup.kind === 'idle' ? setup.ends : 'fin';
	return { ...quiet({ ...rested, phase: 'gone' }), notes: [{ type: 'forgot', ends }], ends };
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

function tunnels(box: Box, way: Way, bytes: Bytes, status: number): BoxStep {
	if (box.phase !== 'request' || way === 'down') return passes(box, way, bytes);
	const { head, rest, kept } = headOf(box.kept.up, bytes);
	if (head === null) return quiet({ ...box, kept: { ...box.kept, up: kept } });
	const open = status >= 200 && status < 300;
	const answer = composeResponse(status, open ? [] : [{ name: 'Content-Length', value: '0' }]);
	if (open) {
		const kept = { up: rest, down: answer };
		return { ...quiet({ ...box, phase: 'answer', kept }), notes: [{ type: 'tunnel-asked' }] };
	}
	const gone: Box = { ...box, phase: 'gone', kept: { up: NO_BYTES, down: NO_BYTES } };
	return { ...quiet(gone), down: answer, notes: [{ type: 'tunnel-refused' }], ends: 'fin' };
}

/** The next node has accepted the connection: a proxy that was asked for a tunnel can say so. */
export function boxConnected(box: Box): BoxStep {
	if (box.phase !== 'answer') return quiet(box);
	const { up, down } = box.kept;
	const through: Box = { ...box, phase: 'through', kept: { up: NO_BYTES, down: NO_BYTES } };
	return { ...quiet(through), up, down, notes: [{ type: 'tunnel-opened' }] };
}

/** RFC 9110 §7.6.1: what Connection names stays here, and nobody told this proxy to upgrade. */
function forgetsFields(box: Box, way: Way, bytes: Bytes): BoxStep {
	if (box.phase !== 'request' || way === 'down') return passes(box, way, bytes);
	const { head, rest, kept } = headOf(box.kept.up, bytes);
	if (head === null) return quiet({ ...box, kept: { ...box.kept, up: kept } });
	const edit = editInTurn(
		head,
		['Upgrade', 'Connection'].map((name) => (now: Bytes) => removeField(now, name)),
	);
	const without = edit === null ? head : applyEdit(head, edit);
	return {
		...quiet({ ...box, phase: 'through', kept: { ...box.kept, up: NO_BYTES } }),
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
	const together = joinBytes([box.kept[way], bytes]);
	if (together.length >= most) {
		const kept = { ...box.kept, [way]: NO_BYTES };
		return passes({ ...box, kept }, way, together);
	}
	const wakeAt = box.wakeAt ?? (afterMs === null ? null : nowMs + afterMs);
	const kept = { ...box.kept, [way]: together };
	return { ...quiet({ ...box, kept, wakeAt }), notes: [{ type: 'kept' }] };
}

const REQUEST = /GET (\S{1,200}) HTTP\/1\.[01]\r\nHost: ([^\r\n]{1,200})\r\n/;
const ANSWER = /HTTP\/1\.[01] 200[^\r\n]{0,100}\r\n(?:[^\r\n]{1,200}\r\n){0,20}\r\n([^]*)/;

/** A cache that knows HTTP and no upgrade: it passes all on and believes what looks like requests and answers. */
function misreads(before: Box, way: Way, bytes: Bytes): BoxStep {
	const tail = before.kept[way];
	const seen = joinBytes([tail, bytes]);
	const text = latin1Text(seen);
	const notes: BoxNote[] = [];
	let box: Box = {
		...before,
		kept: { ...before.kept, [way]: seen.subarray(Math.max(0, seen.length - LIMITS.boxMemory)) },
	};
	const found = way === 'up' ? REQUEST.exec(text) : ANSWER.exec(text);
	if (found !== null && way === 'up') {
		const url = `http://${found[2] ?? ''}${found[1] ?? ''}`;
		notes.push({ type: 'took-for-request', url });
		box = { ...box, awaited: url, kept: { ...box.kept, up: NO_BYTES } };
	} else if (found !== null && box.awaited !== null) {
		const answer = { url: box.awaited, body: found[1] ?? '' };
		notes.push({ type: 'cached', ...answer });
		const cache = [...box.cache.filter(({ url }) => url !== answer.url), answer];
		box = { ...box, cache, awaited: null, kept: { ...box.kept, down: NO_BYTES } };
	}
	return { ...passes(box, way, bytes), notes };
}

const EMPTY_LINE = latin1Bytes('\r\n\r\n');

/** A head, once it is whole, and what follows it. */
export function headOf(
	kept: Bytes,
	bytes: Bytes,
): { readonly head: Bytes | null; readonly rest: Bytes; readonly kept: Bytes } {
	const all = joinBytes([kept, bytes]);
	for (let i = Math.max(0, kept.length - 3); i + 4 <= all.length; i++) {
		if (EMPTY_LINE.every((byte, k) => all[i + k] === byte)) {
			return { head: all.subarray(0, i + 4), rest: all.subarray(i + 4), kept: NO_BYTES };
		}
	}
	// What is no head within the limit is passed on as one, for others to judge.
	if (all.length > LIMITS.head) return { head: all, rest: NO_BYTES, kept: NO_BYTES };
	return { head: null, rest: NO_BYTES, kept: all };
}
