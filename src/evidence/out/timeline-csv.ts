// Writes connections as a table of comma-separated values, with the rows of their time line: heads, frames of both sides,
// bytes that are not read, messages that an application received, and events of TCP and TLS. What a spreadsheet would
// take for a number is written so that it stays as it is: digits in hex begin with 0x.
import { decodeUtf8, latin1Text, textUpTo, type Bytes } from '../../engine/bytes/index.ts';
import { readCloseBody } from '../../engine/frame/index.ts';
import type { SeenFrame, Wire } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import { csvText } from '../../platform/csv.ts';
import { connectionRows, wireOf, type ConnectionRow } from '../connection-rows.ts';
import type { SeenConnection } from '../piece.ts';
import { plainHex } from './connection-json.ts';
import { frameRows, type FrameRow } from './frame-rows.ts';

const COLUMNS = [
	'connection',
	'time_ms',
	'by',
	'event',
	'fin',
	'rsv',
	'opcode',
	'masked',
	'masking_key',
	'payload_bytes',
	'payload_hex',
	'text',
	'breaks',
] as const;
type CsvColumn = (typeof COLUMNS)[number];
type Row = Partial<Record<CsvColumn, string | number>>;

/** Longer payloads are cut in the file: a cell of a spreadsheet has at most 32,767 characters. */
const MOST_SHOWN = 10_000;

export function writeTimelineCsv(connections: readonly SeenConnection[]): string {
	const rows = connections.flatMap((connection) => {
		const wire = wireOf(connection);
		return wire === null ? [] : csvRowsOf(connection, wire);
	});
	const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? null));
	return csvText({ head: COLUMNS, rows: cells });
}

function csvRowsOf(connection: SeenConnection, wire: Wire): readonly Row[] {
	const frames = new Map(frameRows(wire).map((row) => [row.seen, row]));
	const texts = textsOf(wire);
	const rows = connectionRows(connection, wire).flatMap((row) => {
		const cells = cellsOf(row, wire, frames, texts);
		return cells === null ? [] : [{ at: row.at, by: row.by, cells }];
	});
	for (const { by, at, fields } of connection.http2?.heads ?? []) {
		const text = fields.map(({ name, value }) => `${name}: ${value}`).join('\r\n');
		const later = rows.findIndex((row) => row.at >= at);
		const cells = { event: by === 'client' ? 'request' : 'response', text };
		rows.splice(later < 0 ? rows.length : later, 0, { at, by, cells });
	}
	return rows.map(({ at, by, cells }) => ({
		connection: connection.name,
		time_ms: Math.round(at * 1000) / 1000,
		by: by ?? '',
		...cells,
	}));
}

/** Returns the text of each message, at the frame that ends it: a frame alone may have a part of a character. */
function textsOf({ sides }: Wire): ReadonlyMap<SeenFrame, string> {
	const messages = [...sides.client.messages, ...sides.server.messages];
	const texts = messages.flatMap(({ kind, complete, frames, content }) =>
		complete && kind === 'text' ? [[frames.at(-1)!, decodeUtf8(content).text] as const] : [],
	);
	return new Map(texts);
}

/** Returns the cells of a row; null for a row about time, which has none. */
function cellsOf(
	{ content, by }: ConnectionRow,
	{ opening, streams }: Wire,
	frames: ReadonlyMap<SeenFrame, FrameRow>,
	texts: ReadonlyMap<SeenFrame, string>,
): Row | null {
	const side = by ?? 'client';
	const { bytes } = streams[side];
	const { request, response, requestFrom, responseFrom } = opening;
	const headFrom = side === 'client' ? requestFrom : responseFrom;
	const event = content.type;
	switch (content.type) {
		case 'connect':
			return { event, text: content.address };
		case 'opened':
			return { event, text: content.extensions };
		case 'tunnel':
			return { event, ...headCells(bytes.subarray(0, headFrom)) };
		case 'request':
		case 'response': {
			const length = (side === 'client' ? request : response)?.head.rest.from ?? 0;
			return { event, ...headCells(bytes.subarray(headFrom, headFrom + length)) };
		}
		case 'frame':
			return frameCells(frames.get(content.seen)!, texts.get(content.seen) ?? '');
		case 'breach':
			return {
				event,
				breaks: content.code,
				...payloadCells(bytes.subarray(bytes.length - content.bytes)),
			};
		case 'unclear':
		case 'rest':
			return { event: 'not-read', ...payloadCells(bytes.subarray(bytes.length - content.bytes)) };
		case 'message': {
			const text = content.kind === 'text' ? decodeUtf8(content.payload).text : '';
			const receiver: Role = side === 'client' ? 'server' : 'client';
			return { event: 'deliver', by: receiver, ...payloadCells(content.payload, text) };
		}
		case 'state':
			return { event: 'show', text: content.state };
		case 'secure':
		case 'not-shown':
		case 'fin':
		case 'reset':
		case 'lost':
			return { event };
		case 'silence':
		case 'until':
			return null;
	}
}

function headCells(bytes: Bytes): Row {
	return payloadCells(bytes, latin1Text(bytes));
}

function frameCells({ name, seen, ...frame }: FrameRow, text: string): Row {
	const { fin, rsv1, rsv2, rsv3, opcode, masked, key, breaks } = frame;
	const rsv = [rsv1, rsv2, rsv3].flatMap((isSet, i) => (isSet ? [`RSV${i + 1}`] : []));
	const { code, reason } = readCloseBody(seen.payload);
	return {
		event: name,
		fin: Number(fin),
		rsv: rsv.join(' '),
		opcode,
		masked: Number(masked),
		masking_key: key === null ? '' : `0x${key}`,
		breaks: breaks.join(' '),
		...payloadCells(seen.payload, opcode === 8 ? `${code ?? ''} ${reason}`.trim() : text),
	};
}

function payloadCells(bytes: Bytes, text = ''): Row {
	return {
		payload_bytes: bytes.length,
		payload_hex: bytes.length === 0 ? '' : `0x${plainHex(bytes.subarray(0, MOST_SHOWN))}`,
		text: textUpTo(text, MOST_SHOWN),
	};
}
