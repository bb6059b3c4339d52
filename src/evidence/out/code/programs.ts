// The programs that repeat a connection, by language. A connection as it was seen goes in; the text of a client and of
// a server comes out. reproduction.ts says what both sides must do, and one file per language writes that down. Always
// true: what an API cannot send is said in a comment of the program.
import type { Role } from '../../../engine/role.ts';
import type { SeenConnection } from '../../piece.ts';
import { goClient, goServer } from './go-programs.ts';
import { browserClient, nodeClient, nodeServer } from './javascript-programs.ts';
import type { ProgramComments } from './program-comments.ts';
import { pythonClient, pythonServer } from './python-programs.ts';
import { rawProgram } from './raw-programs.ts';
import { reproductionOf } from './reproduction.ts';

export const PROGRAM_LANGUAGES = ['browser', 'node', 'python', 'go', 'raw'] as const;
export type ProgramLanguage = (typeof PROGRAM_LANGUAGES)[number];

/** Holds a program, and the end of the name of its file. */
export interface WrittenProgram {
	readonly text: string;
	readonly extension: string;
}

const EXTENSIONS: Readonly<Record<ProgramLanguage, string>> = {
	browser: 'js',
	node: 'mjs',
	python: 'py',
	go: 'go',
	raw: 'sh',
};

/** Returns the program of each side; null if there is none: a browser is not a server, or no bytes were seen. */
export function programsOf(
	connection: SeenConnection | undefined,
	language: ProgramLanguage,
	words: ProgramComments,
): Readonly<Record<Role, WrittenProgram | null>> {
	if (connection === undefined) return { client: null, server: null };
	const extension = EXTENSIONS[language];
	const asProgram = (text: string | null) => (text === null ? null : { text, extension });
	if (language === 'raw') {
		return {
			client: asProgram(rawProgram(connection, 'client', words)),
			server: asProgram(rawProgram(connection, 'server', words)),
		};
	}
	const done = reproductionOf(connection);
	if (done === null) return { client: null, server: null };
	switch (language) {
		case 'browser':
			return { client: asProgram(browserClient(done, words)), server: null };
		case 'node':
			return {
				client: asProgram(nodeClient(done, words)),
				server: asProgram(nodeServer(done, words)),
			};
		case 'python':
			return {
				client: asProgram(pythonClient(done, words)),
				server: asProgram(pythonServer(done, words)),
			};
		case 'go':
			return { client: asProgram(goClient(done, words)), server: asProgram(goServer(done, words)) };
	}
}
