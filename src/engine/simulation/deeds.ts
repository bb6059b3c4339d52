// What a script can do, done in a moment.
import type { Bytes } from '../bytes/bytes.ts';
import { readHex } from '../bytes/hex-reading.ts';
import { Random } from '../bytes/random.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { send } from '../endpoint/endpoint.ts';
import type { Command } from '../endpoint/send.ts';
import { pageClose, pageSend } from '../page/page-socket.ts';
import type { PageException, PageStep } from '../page/page-socket.ts';
import type { End, EndStep } from './end.ts';
import { endStep, threw } from './end.ts';
import { change, lose } from './flow.ts';
import type { Moment } from './moment.ts';
import type { Role } from '../endpoint/states.ts';
import type { ScriptAction, Scripted } from './scenario.ts';

/** What it comes to, before anything is done; null: there is nothing to do it with or to. */
type Done = (() => void) | null;

export function performDeed(moment: Moment, index: number): void {
	const { who, do: deed } = moment.scenario.script[index] as Scripted;
	const done = who === 'network' ? ofNetwork(moment, deed) : ofEnd(moment, who, deed);
	moment.cause = moment.note({ type: 'did', who, index, idle: done === null });
	done?.();
}

/** Sends the next parts of a bulk, as long as the page is polite enough to wait for its buffer. */
export function pumpBulk(moment: Moment, who: Role): void {
	for (;;) {
		const end = moment.endOf(who);
		const { bulk } = end;
		if (bulk === null || bulk.left === 0) return;
		const waiting = end.page?.bufferedAmount ?? 0;
		if (bulk.below !== null && waiting >= bulk.below) return;
		const payload = bulkOf(bulk.bytes, bulk.left);
		moment.setEnd({ ...end, bulk: { ...bulk, left: bulk.left - 1 } });
		const step = sent(moment, moment.endOf(who), payload);
		if (step === null) return;
		moment.apply(step);
	}
}

function ofNetwork(moment: Moment, deed: ScriptAction): Done {
	switch (deed.type) {
		case 'change': {
			const { hop, way } = moment.placeOf(deed.from);
			const { bytes } = readHex(deed.hex);
			const changed = change(moment.path.flow(hop, way), deed.offset, deed.length, bytes);
			return changed && (() => moment.path.setFlow(hop, way, changed));
		}
		case 'lose': {
			const { hop, way } = moment.placeOf(deed.from);
			const later = lose(moment.path.flow(hop, way), moment.path.line(way));
			return later && (() => moment.path.setFlow(hop, way, later));
		}
		default:
			return null;
	}
}

function ofEnd(moment: Moment, who: Role, deed: ScriptAction): Done {
	const end = moment.endOf(who);
	switch (deed.type) {
		case 'text':
			return (
				applied(moment, deed.fragmentBytes === undefined ? sent(moment, end, deed.text) : null) ??
				commanded(moment, end, { ...deed, type: 'text' })
			);
		case 'binary': {
			const payload = readHex(deed.hex).bytes;
			return (
				applied(moment, deed.fragmentBytes === undefined ? sent(moment, end, payload) : null) ??
				commanded(moment, end, { ...deed, type: 'binary', payload })
			);
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
			if (end.page !== null) {
				const { page } = end;
				return applied(moment, paged(end, pageClose(page, deed.code, deed.reason, moment.nowMs)));
			}
			const { code, reason } = deed;
			return commanded(moment, end, {
				type: 'close',
				...(code === undefined ? {} : { code }),
				...(reason === undefined ? {} : { reason }),
			});
		}
		case 'bulk':
			if (end.endpoint === null) return null;
			return () => {
				const { bytes, times, below = null } = deed;
				moment.setEnd({ ...moment.endOf(who), bulk: { bytes, left: times, below } });
				pumpBulk(moment, who);
			};
		case 'raw': {
			const { bytes } = readHex(deed.hex);
			if (end.phase !== 'speaking') return null;
			return () => {
				moment.writeFrom(who, bytes);
			};
		}
		case 'drop':
			return end.phase === 'idle' ? null : commanded(moment, end, { type: 'drop' });
		case 'end':
			return end.phase === 'idle'
				? null
				: () => {
						moment.finishFrom(who);
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
				moment.resume(who);
			};
		default:
			return null;
	}
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
			moment.apply(step);
		})
	);
}

/** Bytes that say nothing; the same for the same place in a bulk. */
function bulkOf(bytes: number, left: number): Bytes {
	const random = Random.fromSeed(left);
	const payload = new Uint8Array(bytes);
	const words = new Uint32Array(payload.buffer, 0, bytes >>> 2);
	for (let i = 0; i < words.length; i++) words[i] = random.uint32();
	return payload;
}
