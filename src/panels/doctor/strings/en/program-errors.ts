// Words of errors of a program’s own code: what kind it is, where it came up, what to do and what to ask.
import { ownValue } from '../../../../engine/own-value.ts';
import type { ProgramError } from '../../../../evidence/facts/program-errors.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText } from '../fact-text.ts';

export const programErrors: Readonly<
	Record<ProgramError, readonly [says: string, todo: string, asks: string]>
> = {
	absent: [
		'The code of a program failed: it used a value that is not there.',
		'Look which value it is, and check for it before it is used. Mostly it is a connection that was removed, a field that a message lacks, or a code that no Close gave.',
		'Which value is missing, and did the connection open before this line ran?',
	],
	'used-meanwhile': [
		'A list or map was changed while a loop went through it. Mostly a connection came or went during a broadcast.',
		'Go through a copy of the list, or take one lock around the loop and around adding and removing.',
		'Which loop sends to all, and who removes closed connections from the same list?',
	],
	'unknown-member': [
		'The code calls something that this object or this version of the library does not have.',
		'Compare the call with the documents of the installed version. Print the version, and look whether another package of the same name is loaded.',
		'Which version is installed, and for which one was the code written?',
	],
	'used-twice': [
		'The code uses something a second time that may be used only once, such as a stream, a thread or a response.',
		'Create a new one for each connection, and keep one reader per connection that passes messages on to all who want them.',
		'Which two places use it: the first connection and the reconnect?',
	],
	'not-defined': [
		'The code uses a name that is not defined at this place.',
		'Define it before, or import it. A handler runs later than the lines around it, and in another function.',
		'Where should this name come from?',
	],
	'wrong-type': [
		'A value of another type was passed on than the code expects, such as bytes for text.',
		'Convert it first: encode text to bytes or decode it, and turn objects into JSON and back. Look up what the library hands over in this version.',
		'What is the type of the value just before this line?',
	],
	'no-such-entry': [
		'The code looks for an entry that is not in the list or map, such as a field that a message lacks.',
		'Print what arrived just before, and check for the entry. A first message of another form is the usual case.',
		'Which message arrived just before?',
	],
	recursion: [
		'The program called itself again and again until its stack was full.',
		'Update the library: it may handle each frame of one read inside the last one. In your own code, do not send, close or connect again directly in the handler that this calls.',
		'Which two functions alternate in the stack of calls, and how many small messages arrive at once?',
	],
	memory: [
		'The program itself crashed in memory. Mostly an object was used after it was freed, or from two threads at once.',
		'Update the library. Keep the connection object alive until its close event, use it on one thread or queue, and give the task enough stack.',
		'Does it come when the connection ends, and which thread or callback runs then?',
	],
	'out-of-memory': [
		'The program ran out of memory. With WebSocket, mostly messages wait for a slow receiver, or closed connections are kept.',
		'Watch bufferedAmount or the queue of each connection, and drop or close what lags. Remove connections at their close event.',
		'Does the memory grow with each message, or with each connection?',
	],
};

/** Returns the words of such an error: what the missing value is, and whose code it came up in. */
export function programErrorText({ error, inner, place, member }: SignValues): FactText {
	const [says, todo, asks] = ownValue(programErrors, error as ProgramError)!;
	const isOfConnection = (member ?? '') !== '';
	const sentences = [
		says,
		isOfConnection
			? `It calls \`${member}\`, so the connection object itself is missing: it was never stored, is not open yet, or was removed.`
			: '',
		inner === 'library'
			? `It came up inside a library${place === '' ? '' : `, called from \`${place}\``}. What was passed to it or its version is in question.`
			: inner === 'own'
				? `It came up at \`${place}\`.`
				: '',
		'It is an error of code, and not one of the protocol.',
	];
	return { says: sentences.filter((one) => one !== '').join(' '), todo, asks };
}
