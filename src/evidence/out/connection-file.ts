// Writes connections as files.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { SeenConnection } from '../piece.ts';
import { writeConnectionJson } from './connection-json.ts';
import type { ConnectionFileForm } from './file-kinds.ts';
import { writeHar } from './har.ts';
import { writeHexDump } from './hex-dump.ts';
import { writePcapng } from './pcapng.ts';
import { writeTimelineCsv } from './timeline-csv.ts';

type Writer = (connections: readonly SeenConnection[]) => string | Bytes;

const WRITERS: Readonly<Record<ConnectionFileForm, Writer>> = {
	pcapng: writePcapng,
	har: writeHar,
	hex: writeHexDump,
	csv: writeTimelineCsv,
	events: writeConnectionJson,
};

/** Returns the bytes of a file. */
export function writtenBytes(
	form: ConnectionFileForm,
	connections: readonly SeenConnection[],
): Uint8Array<ArrayBuffer> {
	const written = WRITERS[form](connections);
	// A copy over an ordinary buffer: a Blob takes no shared memory.
	return typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
}
