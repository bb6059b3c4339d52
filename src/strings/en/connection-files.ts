// Holds the names of the files as which a connection can be saved, for all labs that offer them.
import { programs } from './programs.ts';

export const connectionFiles = {
	group: 'Connection',
	export: 'Export',
	saved: (name: string) => `Saved ${name}.`,
	writing: (form: string) => `Writing: ${form} …`,
	stop: 'Stop',
	unsaved:
		'The file could not be written. It may be too large for the memory of the browser. Close other tabs, or choose another form.',
	code: 'Code that repeats the connection …',
	programs,
	forms: {
		pcapng: 'Capture (pcapng)',
		har: 'HAR file',
		hex: 'Hex dump',
		csv: 'Table of events (CSV)',
		events: 'Connection as JSON',
	},
};
export type ConnectionFilesWords = typeof connectionFiles;
