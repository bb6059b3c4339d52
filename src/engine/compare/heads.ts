// The heads of a transport on one connection. In HTTP/2 the size of a head depends on the earlier heads.
//
// The model has two states: `first` on the connection, and `later`. For `later` the exchange before was of
// the same kind, carried one update and was one second earlier. Each later response adds a new Date to the
// table of 4096 bytes. After some sixty of them the table evicts the other fields of a head, which are then sent again.
// This raises the mean of a response from 27 to 27.6 bytes; the model leaves it out (see the tests).
import type { Carriage } from './carriage.ts';
import { sameIgnoringCase } from '../http/abnf.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HeadPair } from './header-set.ts';
import { responseFor } from './header-set.ts';
import type { HeaderBlock, HpackOptions } from '../http2/hpack.ts';
import { encodeHeaderBlock } from '../http2/hpack.ts';
import { INDEXING_PROFILES } from '../http2/hpack-indexing.ts';
import type { DynamicTable, HpackField } from '../http2/hpack-table.ts';
import { emptyTable } from '../http2/hpack-table.ts';
import { http2Request, http2Response } from '../http2/http2.ts';
import type { WireHead } from './sized-head.ts';

/** Represents the place of an exchange on its connection: the first exchange or a later one. */
type RequestRound = 'first' | 'later';

/** Makes the heads of one kind of exchange. `bodyBytes` is null when the response has no body. */
export interface ExchangeHeads {
	request(round: RequestRound): WireHead;
	response(round: RequestRound, bodyBytes: number | null): WireHead;
}

/**
 * Returns what makes the heads of one kind of exchange.
 * @param pair the request and the head of its response
 * @param empty the response without a body
 * @param usualBytes the body of the exchange before, in bytes
 */
export function headsOf(
	pair: HeadPair,
	empty: PlainHead,
	usualBytes: number,
	carriage: Carriage,
): ExchangeHeads {
	const responseText = (bodyBytes: number | null): PlainHead =>
		bodyBytes === null ? empty : responseFor(pair.response, bodyBytes);
	if (carriage.http === 'http/1.1') {
		return {
			request: () => ({ type: 'http/1.1', text: pair.request }),
			response: (_, bodyBytes) => ({ type: 'http/1.1', text: responseText(bodyBytes) }),
		};
	}
	const scheme = carriage.network.tls === 'none' ? 'http' : 'https';
	const client = optionsOf(carriage.clientIndexing);
	const server = optionsOf(carriage.serverIndexing);
	const asked = http2Request(pair.request, scheme);
	const requests = twice(asked, client);
	const before = encodeHeaderBlock(emptyTable(), http2Response(responseText(usualBytes)), server);
	return {
		request: (round) => onWire(requests[round]),
		response: (round, bodyBytes) => {
			const text = responseText(bodyBytes);
			const [table, head] =
				round === 'first' ? [emptyTable(), text] : [before.table, addSecond(text)];
			return onWire(encodeHeaderBlock(table, http2Response(head), server));
		},
	};
}

function twice(
	fields: readonly HpackField[],
	options: HpackOptions,
): Readonly<Record<RequestRound, HeaderBlock>> {
	const start: DynamicTable = emptyTable();
	const one = encodeHeaderBlock(start, fields, options);
	return { first: one, later: encodeHeaderBlock(one.table, fields, options) };
}

function onWire(block: HeaderBlock): WireHead {
	return { type: 'http/2', block };
}

function optionsOf(id: Carriage['clientIndexing']): HpackOptions {
	return { profile: INDEXING_PROFILES[id] };
}

/**
 * Returns the head of a response one second later (RFC 9110 §5.6.7). Only the time of day in its Date changes, because
 * the length of the field in HPACK depends on nothing else.
 */
export function addSecond({ startLine, fields }: PlainHead): PlainHead {
	return {
		startLine,
		fields: fields.map((field) =>
			sameIgnoringCase(field.name, 'date')
				? { name: field.name, value: secondLater(field.value) }
				: field,
		),
	};
}

/** Returns the text with its hh:mm:ss one second later; returns it unchanged when it has no time. */
export function secondLater(date: string): string {
	return date.replace(
		/(\d\d):(\d\d):(\d\d)/,
		(_, hours: string, minutes: string, seconds: string) => {
			const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) + 1;
			const parts = [Math.floor((time % 86_400) / 3600), Math.floor(time / 60) % 60, time % 60];
			return parts.map((part) => String(part).padStart(2, '0')).join(':');
		},
	);
}
