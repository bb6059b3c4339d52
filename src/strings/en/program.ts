// The English words of a step in which the learner writes a server.
import { number } from './numbers.ts';

export const program = {
	editor: 'Your server',
	undo: 'Undo',
	redo: 'Redo',
	undrawn: (characters: number) =>
		`This line has ${number(characters)} more characters, which are not shown. Press Enter to break the line.`,
	leaves: 'Tab and Escape leave the editor.',
	cases: 'Cases',
	passed: (passed: number, of: number) => `${number(passed)} of ${number(of)} cases pass.`,
	sections: {
		requests: 'Requests',
		messages: 'Messages',
		control: 'Control frames',
		headers: 'Headers',
		fragments: 'Fragments and UTF-8',
	},
	share: (passed: number, of: number) => `${number(passed)} of ${number(of)}`,
	ofCase: { passes: 'passes', fails: 'fails' },
	sent: 'The client sends',
	did: 'Your server',
	expected: 'A strict server',
	rule: 'Rule',
	inLab: 'Show in the lab',
	byLine: 'Run line by line',
	run: (id: string) => `Case ${id}, line by line`,
	step: (at: number, of: number) => `Step ${number(at)} of ${number(of)}`,
	line: (line: number) => `Line ${number(line)}`,
	nextLine: 'Next line',
	previousLine: 'Previous line',
	endRun: 'End the run',
	values: 'Values',
	noValues: 'No values yet.',
	noLines: 'The server does nothing in this case.',
	solved: 'The editor now has a solution. Undo brings your program back.',
	canCall: 'What your server gets, and what it can call',
	/** The functions of the program, which the step calls. */
	called: {
		onRequest:
			'gets `request.method`, `request.target`, `request.version` (for example `HTTP/1.1`) and `request.headers`.',
		onOpen: 'is called when the library has opened the connection.',
		onMessage: 'gets a text, or the bytes of a binary message.',
		onBytes: 'gets the bytes of one frame.',
		onFrame: 'gets the fields of one frame, and its payload.',
	},
	functions: {
		respond: 'sends the response. `fields` is an object; you can leave out `body`.',
		send: 'sends a message: a text, or bytes.',
		pong: 'sends a Pong. `ping(payload)` sends a Ping.',
		close: 'sends a Close and ends the connection. You can leave out both values.',
		fail: 'fails the connection with this close code.',
		log: 'writes a line to the log.',
		acceptValue: 'returns the accept value for a key.',
		decodeBase64: 'returns the bytes of a Base64 text, or null.',
		text: 'returns bytes as text, read as UTF-8.',
		bytes: 'returns a text as bytes in UTF-8.',
		isUtf8: 'returns true if the bytes are valid UTF-8.',
		join: 'joins the parts of a list into bytes.',
	},
	language:
		'The language is a subset of JavaScript: `let`, `const`, functions, `if`, `while`, `for`, lists, objects and the usual operators. `list.push(x)` adds `x` to a list, `a ^ b` is XOR, and `a & b` keeps the bits that are 1 in both.',
	at: (line: number, column: number) => `Line ${number(line)}, column ${number(column)}.`,
	faults: {
		'too-long': (_: string, most: number) =>
			`The program is longer than ${number(most)} characters.`,
		'too-deep': () => 'The program is nested too deeply here.',
		syntax: (found: string) =>
			found === ''
				? 'The program ends too early. A bracket or a quotation mark may be missing.'
				: `“${found}” cannot be read here. Look at the end of the previous line, too.`,
		outside: (found: string) => `“${found}” does not belong to this small language.`,
		'loose-equality': (found: string) => `Write “${found}=” instead of “${found}”.`,
		undeclared: (found: string) => `The name “${found}” is not declared.`,
		constant: (found: string) => `“${found}” is a constant and cannot be changed.`,
		'no-member': (found: string) => `This value has no member “${found}”.`,
		'not-function': (found: string) => `“${found}” is not a function.`,
		'not-number': (found: string) => `“${found}” is not a number at this moment.`,
		argument: (found: string) => `The function cannot use the value of “${found}”.`,
		'second-response': () => 'The request already has a response.',
		'not-open': () => 'The connection is not open here, so nothing can be sent.',
		budget: (_: string, most: number) =>
			`The program needs more than ${number(most)} operations. Perhaps a loop never ends.`,
		'too-big': () => 'A text or a list becomes too long here.',
	},
};

export type ProgramWords = typeof program;
