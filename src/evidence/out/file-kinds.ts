// Lists the files as which connections can be saved. The page offers them without their writers.

interface FileKind {
	/** Holds the end of the file's name. */
	readonly extension: string;
	readonly mediaType: string;
}

const KINDS = {
	pcapng: { extension: 'pcapng', mediaType: 'application/octet-stream' },
	har: { extension: 'har', mediaType: 'application/json' },
	hex: { extension: 'txt', mediaType: 'text/plain' },
	csv: { extension: 'csv', mediaType: 'text/csv' },
	events: { extension: 'json', mediaType: 'application/json' },
} as const satisfies Readonly<Record<string, FileKind>>;
export type ConnectionFileForm = keyof typeof KINDS;

/** Returns the whole name of a file and its media type. */
export function fileKind(
	form: ConnectionFileForm,
	name: string,
): { readonly name: string; readonly mediaType: string } {
	const { extension, mediaType } = KINDS[form];
	return { name: `${name}.${extension}`, mediaType };
}
