// What a script can do, done in a moment; and what it does in answer to what an end has heard.
import type { Bytes } from '../bytes/bytes.ts';
import { readHex } from '../bytes/hex-reading.ts';
import { Random } from '../bytes/random.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { send } from '../endpoint/endpoint.ts';
import type { Command } from '../endpoint/send.ts';
import type { Role } from '../endpoint/states.ts';
import { pageClose, pageSend } from '../page/page-socket.ts';
import type { PageException, PageStep } from '../page/page-socket.ts';
import { pumpFile } from './carrier.ts';
import type { End, EndStep } from './end.ts';
import { endStep, threw } from './end.ts';
import { change, lose } from './flow.ts';
import type { Heard, Moment } from './moment.ts';
import type { ScriptAction } from './scenario.ts';
import { isOverfull } from './timeline.ts';
import { apply, finishFrom, resetFrom, writeFrom } from './speaking.ts';

/** What a message costs beside its bytes: to send it takes as long as so many bytes more. */
const MESSAGE_COST = 1 << 10;

/** What it comes to, before anything is done; null: there is nothing to do it with or to. */
type Done = (() => void) | null;

export function performDeed(moment: Moment, index: number): void {
	const { who, do: deed } = moment.scenario.script[index]!;
	if (who !== 'network' && deed.type === 'drop' && keepsUp(moment, who, deed.above)) return;
	const done = who === 'network' ? ofNetwork(moment, deed) : ofEnd(moment, who, deed);
	const before = moment.cause;
	moment.cause = moment.note({ type: 'did', who, index, idle: done === null });
	done?.();
	moment.cause = before;
}

/** No more waits to leave than whoever would drop it bears. */
function keepsUp(moment: Moment, who: Role, above: number | undefined): boolean {
	if (above === undefined) return false;
	const { hop, way } = moment.placeOf(who);
	return moment.path.flow(hop, way).queued + moment.endOf(who).early.length <= above;
}

/** Does all that follows from what was heard. */
export function settle(moment: Moment): void {
	const parts = settling(moment);
	while (!parts.next().done);
}

/**
 * Does the same, and pauses after each message of a bulk, of which there may be thousands; it yields what the message
 * cost. Handlers run in the order in which things were heard, each with the script's own order, until nothing is left.
 */
export function* settling(moment: Moment): Generator<number, void> {
	const before = moment.cause;
	for (let one = moment.heard.shift(); one !== undefined; one = moment.heard.shift()) {
		if (isOverfull(moment.path)) break;
		moment.cause = one.cause;
		hear(moment, one);
	}
	moment.cause = before;
	yield* pumpBulk(moment, 'client');
	yield* pumpBulk(moment, 'server');
	pumpFile(moment);
}

function hear(moment: Moment, { who, happening }: Heard): void {
	const end = moment.endOf(who);
	const times = end.heard[happening] + 1;
	moment.setEnd({ ...end, heard: { ...end.heard, [happening]: times } });
	for (const index of moment.stage.handlers[who][happening] ?? []) {
		const { when } = moment.scenario.script[index]!;
		if (!('on' in when) || (when.nth !== undefined && when.nth !== times)) continue;
		const { after = 0 } = when;
		if (after === 0) performDeed(moment, index);
		else moment.schedule({ at: moment.nowMs + after, index, cause: moment.cause });
	}
}

/** Sends the next parts of a bulk, as long as the page is polite enough to wait for its buffer. */
function* pumpBulk(moment: Moment, who: Role): Generator<number, void> {
	for (;;) {
		const end = moment.endOf(who);
		const { bulk } = end;
		if (bulk === null || isOverfull(moment.path)) return;
		const waiting = end.page?.bufferedAmount ?? 0;
		if (bulk.below !== null && waiting >= bulk.below) return;
		const left = bulk.left - 1;
		moment.setEnd({ ...end, bulk: left === 0 ? null : { ...bulk, left } });
		const step = sent(moment, moment.endOf(who), bulkOf(bulk.bytes, bulk.left));
		if (step === null) return;
		apply(moment, step);
		yield bulk.bytes + MESSAGE_COST;
	}
}

function ofNetwork(moment: Moment, deed: ScriptAction): Done {
	const { path } = moment;
	switch (deed.type) {
		case 'change': {
			const { hop, way } = moment.placeOf(deed.from);
			const { bytes } = readHex(deed.hex);
			const changed = change(path.flow(hop, way), deed.offset, deed.length, bytes);
			return changed && (() => path.setFlow(hop, way, changed));
		}
		case 'lose': {
			const { hop, way } = moment.placeOf(deed.from);
			const later = lose(path.flow(hop, way), moment.stage.lines[way]);
			return later && (() => path.setFlow(hop, way, later));
		}
		default:
			return null;
	}
}

function ofEnd(moment: Moment, who: Role, deed: ScriptAction): Done {
	const end = moment.endOf(who);
	switch (deed.type) {
		case 'text':
			if (deed.fragmentBytes === undefined) return applied(moment, sent(moment, end, deed.text));
			return commanded(moment, end, deed);
		case 'binary': {
			const { type, hex, ...how } = deed;
			const payload = readHex(hex).bytes;
			if (deed.fragmentBytes === undefined) return applied(moment, sent(moment, end, payload));
			return commanded(moment, end, { type, payload, ...how });
		}
		case 'echo': {
			const { lastMessage } = end;
			return lastMessage === null ? null : applied(moment, sent(moment, end, lastMessage));
		}
		case 'fragment': {
			const payload = encodeUtf8(deed.text);
			return commanded(moment, end, { type: 'fragment', kind: 'text', payload, last: deed.last });
		}
		case 'ping':
		case 'pong':
			return commanded(moment, end, { type: deed.type, payload: encodeUtf8(deed.text) });
		case 'close': {
			const { page } = end;
			if (page === null) return commanded(moment, end, deed);
			return applied(moment, paged(end, pageClose(page, deed.code, deed.reason, moment.nowMs)));
		}
		case 'bulk':
			if (end.endpoint === null) return null;
			return () => {
				const { bytes, times, below = null } = deed;
				moment.setEnd({ ...moment.endOf(who), bulk: { bytes, left: times, below } });
			};
		case 'raw': {
			const { bytes } = readHex(deed.hex);
			if (end.phase !== 'speaking' && end.phase !== 'by-hand') return null;
			return () => {
				writeFrom(moment, who, bytes);
			};
		}
		case 'drop':
			return isOver(end)
				? null
				: () => {
						drop(moment, end);
					};
		case 'end':
			return isOver(end)
				? null
				: () => {
						finishFrom(moment, who);
					};
		case 'vanish':
			return () => {
				moment.setEnd({ ...moment.endOf(who), vanished: true });
			};
		case 'stall':
			return () => {
				moment.setEnd({ ...moment.endOf(who), stalled: true, readAt: null });
			};
		case 'resume':
			return () => {
				resume(moment, who);
			};
		default:
			return null;
	}
}

function isOver({ phase }: End): boolean {
	return phase === 'idle' || phase === 'over';
}

/** RST, whatever was not read: the endpoint is told, and its own way of giving up is not taken. */
function drop(moment: Moment, end: End): void {
	const { endpoint, side } = end;
	resetFrom(moment, side);
	if (endpoint === null) return;
	const step = endStep(moment.endOf(side), send(endpoint, { type: 'drop' }, moment.nowMs));
	apply(moment, { ...step, actions: [] });
}

function resume(moment: Moment, who: Role): void {
	const end = { ...moment.endOf(who), stalled: false };
	moment.setEnd(end);
	if (end.readAt === null && (end.held.length > 0 || end.finHeld)) moment.planReading(who);
}

/** A message as the application hands it over: by the page where there is one. */
function sent(moment: Moment, end: End, data: string | Bytes): EndStep | null {
	const { endpoint, page } = end;
	if (page !== null) return paged(end, pageSend(page, data, moment.nowMs));
	if (endpoint === null) return null;
	const command: Command =
		typeof data === 'string' ? { type: 'text', text: data } : { type: 'binary', payload: data };
	return endStep(end, send(endpoint, command, moment.nowMs));
}

/** What only a library, not a page, can ask of its endpoint. */
function commanded(moment: Moment, end: End, command: Command): Done {
	const { endpoint } = end;
	if (endpoint === null) return null;
	return applied(moment, endStep(end, send(endpoint, command, moment.nowMs)));
}

function paged(end: End, step: PageStep | PageException): EndStep {
	if (step.type === 'threw') return threw(end, step);
	const { socket, events, actions } = step;
	return {
		end: { ...end, page: socket, endpoint: socket.endpoint },
		protocol: [],
		page: events,
		threw: null,
		actions,
	};
}

function applied(moment: Moment, step: EndStep | null): Done {
	return (
		step &&
		(() => {
			apply(moment, step);
		})
	);
}

/** Bytes that say nothing, and that no compression shortens; the same for the same place in a bulk. */
function bulkOf(bytes: number, left: number): Bytes {
	const words = new Uint32Array(Math.ceil(bytes / 4));
	Random.fromSeed(left).fill(words);
	return new Uint8Array(words.buffer, 0, bytes);
}
