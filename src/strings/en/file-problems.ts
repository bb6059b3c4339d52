// Holds the English sentences about a dropped file that was not opened.
export const fileProblems = {
	'no-lab':
		'This page does not open files. Drop a lesson on the first page of Learn, and any other file on its lab.',
	several: (count: number) => `You dropped ${count} files. Drop one file at a time.`,
	folder: (name: string) => `“${name}” is a folder. Open the folder and drop one of its files.`,
	empty: (name: string) => `The file “${name}” is empty, so nothing was changed.`,
	unreadable: (name: string) =>
		`The browser could not read the file “${name}”. Check that the file still exists and that you have permission to open it.`,
	'too-large': (name: string, size: string, most: string) =>
		`The file “${name}” is ${size}. This lab opens files of up to ${most}, so nothing was changed. Shorten the file, then open it again.`,
	'expands-too-far': (name: string, most: string) =>
		`The file “${name}” is compressed, and its content is larger than ${most}, so nothing was changed. Shorten the content, then open it again.`,
	full: (name: string, most: number) =>
		`The file “${name}” was not opened. This lab has room for ${most} pieces, and all of it is used. Remove a piece, then open the file again.`,
	'other-lab': (name: string, lab: string) =>
		`The file “${name}” was saved in the ${lab} lab. Open that lab and drop the file there.`,
	'other-version': (name: string) =>
		`The file “${name}” was saved by another version of the site and could not be opened.`,
	damaged: (name: string) =>
		`The file “${name}” is a saved lab, but its content is damaged. Nothing was changed.`,
	'out-of-range': (name: string, path: string, found: string, expected: string) =>
		`The file “${name}” was not opened. Its value ${path} is ${found} and must be within ${expected.replace('…', ' to ')}. Nothing was changed.`,
	faulty: (name: string, line: number, column: number, what: string) =>
		`The file “${name}” was not opened. Line ${line}, column ${column}: ${what} “Open a file” under Build shows the text, where you can correct it.`,
	'not-taken': (name: string) =>
		`This lab cannot open the file “${name}”. The Frame lab opens bytes and dumps, the Handshake lab a request or a response, and the Conversation lab a scene as JSON. The Doctor opens captures, HAR files and logs.`,
	capture: (name: string) =>
		`The file “${name}” is a capture of packets, so nothing was changed. Open the Doctor and drop the file there.`,
};

export type FileProblemWords = typeof fileProblems;
