// The names of the files as which a connection can be saved, for all labs that offer them.
import { loading } from './loading.ts';

export const connectionFiles = {
	group: 'Connection',
	loading,
	export: 'Export',
	saved: (name: string) => `Saved ${name}.`,
	unsaved: 'The file could not be created. It may be too large for the memory of the browser.',
	code: 'Code that repeats it …',
	/** The words of the code, which load when it is shown. */
	programsWords: async () => (await import('./programs.ts')).programs,
	forms: {
		pcapng: 'Capture (pcapng)',
		har: 'HAR file',
		hex: 'Hex dump',
		csv: 'Table of events (CSV)',
		events: 'Connection as JSON',
	},
};
export type ConnectionFilesWords = typeof connectionFiles;
