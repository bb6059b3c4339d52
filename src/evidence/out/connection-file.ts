// The files as which connections can be saved. This module loads when a file is asked for.
import type { Bytes } from '../../engine/index.ts';
import type { SeenConnection } from '../piece.ts';
import { writeConnectionJson } from './connection-json.ts';
import { writeHar } from './har.ts';
import { writeHexDump } from './hex-dump.ts';
import { writePcapng } from './pcapng.ts';
import { writeTimelineCsv } from './timeline-csv.ts';

export { connectionsOfTimeline } from './wire-connections.ts';

type WrittenFile = string | Bytes;

interface FileForm {
	/** The end of the file's name. */
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

/** Returns the name and the content of a file. */
export function connectionFile(
	form: ConnectionFileForm,
	name: string,
	connections: readonly SeenConnection[],
): { readonly name: string; readonly content: Blob } {
	const { extension, mediaType, write } = FORMS[form];
	// A copy over an ordinary buffer: a Blob takes no shared memory.
	const written = write(connections);
	const content = typeof written === 'string' ? written : new Uint8Array(written);
	return { name: `${name}.${extension}`, content: new Blob([content], { type: mediaType }) };
}
