// Returns the numbers of the guided example as formatted text.
import type { Locale } from '../../../strings/locale.ts';
import { numberFormat } from '../../../strings/number-format.ts';
import { formatBytes, formatCount, formatMs } from '../figures.ts';
import type { GuidedNumbers } from './guided.ts';

/** Holds the numbers of each step as formatted text. */
export type GuidedFigures = {
	readonly [Id in keyof GuidedNumbers]: Readonly<Record<keyof GuidedNumbers[Id], string>>;
} & { readonly ratios: Readonly<Record<'http1' | 'http2' | 'wire' | 'rare', string>> };

export function guidedFigures(numbers: GuidedNumbers, locale: Locale): GuidedFigures {
	const { wasteful, passive, push, http2, rare, heartbeats, connections } = numbers;
	const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
	const count = (value: number): string => formatCount(value, locale);
	const ms = (value: number): string => formatMs(value, locale);
	const bytes = (value: number): string => formatBytes(value, locale);
	return {
		wasteful: {
			polls: count(wasteful.polls),
			emptyShare: percent.format(wasteful.emptyShare),
			bytes: bytes(wasteful.bytes),
			socketBytes: bytes(wasteful.socketBytes),
		},
		passive: {
			emptyShare: percent.format(passive.emptyShare),
			meanMs: ms(passive.meanMs),
			longestMs: ms(passive.longestMs),
			socketMs: ms(passive.socketMs),
			application: count(passive.application),
			wire: count(passive.wire),
			socketApplication: count(passive.socketApplication),
			socketWire: count(passive.socketWire),
		},
		push: {
			longMeanMs: ms(push.longMeanMs),
			longLongestMs: ms(push.longLongestMs),
			sseMs: ms(push.sseMs),
			sseWire: count(push.sseWire),
			socketWire: count(push.socketWire),
		},
		http2: {
			before: count(http2.before),
			socketBefore: count(http2.socketBefore),
			poll: count(http2.poll),
			socket: count(http2.socket),
		},
		rare: {
			bytes: bytes(rare.bytes),
			socketBytes: bytes(rare.socketBytes),
			sseBytes: bytes(rare.sseBytes),
		},
		heartbeats: {
			heartbeat: count(heartbeats.heartbeat),
			update: count(heartbeats.update),
			share: percent.format(heartbeats.share),
		},
		connections: {
			clients: count(connections.clients),
			requests: count(connections.requests),
			memory: `${count(connections.memory / 2 ** 30)} GiB`,
			memoryEach: `${count(connections.memoryEach / 2 ** 10)} KiB`,
			herdSeconds: ms(1000 * connections.herdSeconds),
			herd: count(connections.herd),
		},
		ratios: {
			http1: count(http2.before / http2.socketBefore),
			http2: count(http2.poll / http2.socket),
			wire: count(passive.wire / passive.socketWire),
			rare: count(rare.socketBytes / rare.bytes),
		},
	};
}
