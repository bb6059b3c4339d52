// Writes connections as JSON: what happened, with all bytes, so that `transcripts/read-json.ts` reads the same
// connections again. The frames are listed too, for programs that read no bytes.
import { hexText, type Bytes } from '../../engine/bytes/index.ts';
import type { TranscriptEvent } from '../../engine/observer/index.ts';
import type { SeenConnection } from '../piece.ts';
import { wireOf } from '../connection-rows.ts';
import { frameRows } from './frame-rows.ts';

/** Holds the member by which the file is recognised; its value is the version of the form. */
export const JSON_MARK = 'websocket101Connections';

export function writeConnectionJson(connections: readonly SeenConnection[]): string {
	return `${JSON.stringify(
		{ [JSON_MARK]: 1, connections: connections.map(connectionJson) },
		null,
		'\t',
	)}\n`;
}

function connectionJson(connection: SeenConnection) {
	const { name, program, unseen, transcript, http2 } = connection;
	const wire = wireOf(connection);
	return {
		name,
		program,
		unseen,
		...(http2 === undefined ? {} : { http2: http2.heads }),
		events: transcript.map(eventJson),
		frames: wire === null ? [] : frameRows(wire).map(({ seen: _, ...row }) => row),
	};
}

function eventJson(event: TranscriptEvent) {
	// The files call the type `did`.
	const { at, type: did } = event;
	switch (event.type) {
		case 'bytes': {
			const { by, bytes } = event;
			return { at, did, by, hex: plainHex(bytes) };
		}
		case 'deliver': {
			const { by, kind, payload } = event;
			return { at, did, by, kind, hex: plainHex(payload) };
		}
		default: {
			const { at: _, type: __, connection: ___, hop: ____, ...own } = event;
			return { at, did, ...own };
		}
	}
}

export function plainHex(bytes: Bytes): string {
	return hexText(bytes, '');
}
