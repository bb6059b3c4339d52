// The heads of a transport on one connection. Over HTTP/2 a head depends on those before it; two states are told
// apart: `first` on the connection, and `later`, where the exchange before was like this one, carried one update and
// stood a second earlier. (A table of 4096 bytes forgets the rest of a head after some sixty dates, and it is then sent
// anew: 27 bytes an answer become 27.6 in the mean. See the tests.)
import { addSecond } from './date-field.ts';
import type { Carriage } from './carriage.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HeadPair } from './header-set.ts';
import { answerFor } from './header-set.ts';
import type { HeaderBlock, HpackOptions } from '../http2/hpack.ts';
import { encodeHeaderBlock } from '../http2/hpack.ts';
import { INDEXING_PROFILES } from '../http2/hpack-indexing.ts';
import type { DynamicTable, HpackField } from '../http2/hpack-table.ts';
import { emptyTable } from '../http2/hpack-table.ts';
import { http2Request, http2Response } from '../http2/http2.ts';
import type { WireHead } from './sized-head.ts';

export type RequestTurn = 'first' | 'later';

/** Of one kind of exchange. `bodyBytes` is null where the answer has no body. */
export interface ExchangeHeads {
	request(turn: RequestTurn): WireHead;
	answer(turn: RequestTurn, bodyBytes: number | null): WireHead;
}

/**
 * @param pair what is asked and answered
 * @param empty the answer without a body
 * @param usualBytes the body of the exchange before
 */
export function headsOf(
	pair: HeadPair,
	empty: PlainHead,
	usualBytes: number,
	carriage: Carriage,
): ExchangeHeads {
	const answerText = (bodyBytes: number | null): PlainHead =>
		bodyBytes === null ? empty : answerFor(pair.answer, bodyBytes);
	if (carriage.http === 'http/1.1') {
		return {
			request: () => ({ type: 'http/1.1', text: pair.request }),
			answer: (_, bodyBytes) => ({ type: 'http/1.1', text: answerText(bodyBytes) }),
		};
	}
	const scheme = carriage.network.tls === 'none' ? 'http' : 'https';
	const client = optionsOf(carriage.clientIndexing);
	const server = optionsOf(carriage.serverIndexing);
	const asked = http2Request(pair.request, scheme);
	const requests = twice(asked, asked, client);
	const before = encodeHeaderBlock(emptyTable(), http2Response(answerText(usualBytes)), server);
	return {
		request: (turn) => onWire(requests[turn]),
		answer: (turn, bodyBytes) => {
			const text = answerText(bodyBytes);
			const [table, head] =
				turn === 'first' ? [emptyTable(), text] : [before.table, addSecond(text)];
			return onWire(encodeHeaderBlock(table, http2Response(head), server));
		},
	};
}

function twice(
	first: readonly HpackField[],
	later: readonly HpackField[],
	options: HpackOptions,
): Readonly<Record<RequestTurn, HeaderBlock>> {
	const start: DynamicTable = emptyTable();
	const one = encodeHeaderBlock(start, first, options);
	return { first: one, later: encodeHeaderBlock(one.table, later, options) };
}

function onWire(block: HeaderBlock): WireHead {
	return { type: 'http/2', block };
}

function optionsOf(id: Carriage['clientIndexing']): HpackOptions {
	return { profile: INDEXING_PROFILES[id] };
}
