// Writes connections as a table of comma-separated values: one row for each head, each frame before one
// that fails the connection, each message that an application received, and each event of TCP and TLS.
import {
	decodeUtf8,
	latin1Text,
	textUpTo,
	type Bytes,
	type Role,
	type Wire,
} from '../../engine/index.ts';
import { csvText } from '../../platform/csv.ts';
import type { SeenConnection } from '../piece.ts';
import { plainHex } from './connection-json.ts';
import { frameRows, type FrameRow } from './frame-rows.ts';
import { wireOf } from '../connection-rows.ts';

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

interface PlacedRow {
	/** Holds the index of the event that completes the row. */
	readonly event: number;
	readonly row: Row;
}

function csvRowsOf(connection: SeenConnection, wire: Wire): readonly Row[] {
	const rows = [
		...headRows(wire),
		...http2Rows(connection),
		...frameRows(wire).map((frame) => ({ event: frame.seen.event, row: frameRow(frame) })),
		...connection.transcript.flatMap((_, event) => eventRow(connection, event)),
	];
	return rows
		.toSorted((a, b) => a.event - b.event)
		.map(({ row, event }) => ({
			connection: connection.name,
			time_ms: connection.transcript[event]?.at ?? 0,
			...row,
		}));
}

function headRows({ opening, streams }: Wire): readonly PlacedRow[] {
	const { request, response, requestFrom, responseFrom } = opening;
	const row = (by: Role, from: number, length: number | null | undefined): PlacedRow[] => {
		if (length === null || length === undefined) return [];
		const bytes = streams[by].bytes.subarray(from, from + length);
		const event = by === 'client' ? 'request' : 'response';
		return [
			{
				event: streams[by].eventOf(from + length - 1),
				row: { by, event, ...payloadCells(bytes, latin1Text(bytes)) },
			},
		];
	};
	return [
		...row('client', requestFrom, request?.head.headLength),
		...row('server', responseFrom, response?.head.headLength),
	];
}

/** Returns the opening of a stream of HTTP/2. Each row has the time of its HEADERS. */
function http2Rows({ http2, transcript }: SeenConnection): readonly PlacedRow[] {
	return (http2?.heads ?? []).map(({ by, at, fields }) => {
		const event = by === 'client' ? 'request' : 'response';
		const text = fields.map(({ name, value }) => `${name}: ${value}`).join('\r\n');
		const later = transcript.findIndex((one) => one.at >= at);
		const place = (later < 0 ? transcript.length : later) - 0.5;
		return { event: place, row: { time_ms: at, by, event, text } };
	});
}

function frameRow({ by, name, seen, ...frame }: FrameRow): Row {
	const { fin, rsv1, rsv2, rsv3, opcode, masked, key, breaks } = frame;
	return {
		by,
		event: name,
		fin: Number(fin),
		rsv: [rsv1, rsv2, rsv3].map(Number).join(''),
		opcode,
		masked: Number(masked),
		masking_key: key ?? '',
		breaks: breaks.join(' '),
		...payloadCells(seen.payload, opcode === 1 ? decodeUtf8(seen.payload).text : ''),
	};
}

function eventRow({ transcript }: SeenConnection, index: number): readonly PlacedRow[] {
	const event = transcript[index]!;
	const placed = (row: Row) => [{ event: index, row: { event: event.type, ...row } }];
	switch (event.type) {
		case 'connect':
			return placed({ by: event.by, text: event.url ?? event.address ?? '' });
		case 'secure':
		case 'lost':
			return placed({});
		case 'opened':
			return placed({ text: event.extensions ?? '' });
		case 'fin':
		case 'reset':
			return placed({ by: event.by });
		case 'show':
			return placed({ by: event.by, text: event.state });
		case 'deliver': {
			const text = event.kind === 'text' ? decodeUtf8(event.payload).text : '';
			return placed({ by: event.by, ...payloadCells(event.payload, text) });
		}
		default:
			return [];
	}
}

function payloadCells(bytes: Bytes, text: string): Row {
	return {
		payload_bytes: bytes.length,
		payload_hex: plainHex(bytes.subarray(0, MOST_SHOWN)),
		text: textUpTo(text, MOST_SHOWN),
	};
}
