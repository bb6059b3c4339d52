// Lists the files as which connections can be saved.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { SeenConnection } from '../piece.ts';
import { writeConnectionJson } from './connection-json.ts';
import { writeHar } from './har.ts';
import { writeHexDump } from './hex-dump.ts';
import { writePcapng } from './pcapng.ts';
import { writeTimelineCsv } from './timeline-csv.ts';

type WrittenFile = string | Bytes;

interface FileForm {
	/** Holds the end of the file's name. */
	readonly extension: string;
	readonly mediaType: string;
	readonly write: (connections: readonly SeenConnection[]) => WrittenFile;
}

const FORMS = {
	pcapng: { extension: 'pcapng', mediaType: 'application/octet-stream', write: writePcapng },
	har: { extension: 'har', mediaType: 'application/json', write: writeHar },
	hex: { extension: 'txt', mediaType: 'text/plain', write: writeHexDump },
	csv: { extension: 'csv', mediaType: 'text/csv', write: writeTimelineCsv },
	events: { extension: 'json', mediaType: 'application/json', write: writeConnectionJson },
} as const satisfies Readonly<Record<string, FileForm>>;
export type ConnectionFileForm = keyof typeof FORMS;

/** Returns the bytes of a file. */
export function writtenBytes(
	form: ConnectionFileForm,
	connections: readonly SeenConnection[],
): Uint8Array<ArrayBuffer> {
	const written: WrittenFile = FORMS[form].write(connections);
	// A copy over an ordinary buffer: a Blob takes no shared memory.
	return typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
}

/** Returns the whole name of a file and its media type. */
export function fileKind(
	form: ConnectionFileForm,
	name: string,
): { readonly name: string; readonly mediaType: string } {
	const { extension, mediaType } = FORMS[form];
	return { name: `${name}.${extension}`, mediaType };
}
