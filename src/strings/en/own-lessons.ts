// Holds the English words for lessons of one's own: where they stand, how a file is opened, and what is wrong with it.
import { jsonProblemText } from './json-problems.ts';
import { count } from './numbers.ts';

export const own = {
	json: jsonProblemText,
	title: 'Your lessons',
	lead: 'A lesson can come from a JSON file. Open the file here, or drop it on this page. The lesson is kept in this browser only.',
	open: 'Open a lesson file',
	facts: 'All facts that a lesson can use',
	from: 'Start from a lesson of the course',
	fromHint:
		'The saved file contains the steps and the words in both languages. Give the lesson another id before you change it.',
	lesson: 'Lesson',
	save: 'Save as a file',
	saveOne: (title: string) => `Save as a file: “${title}”`,
	remove: 'Remove',
	removeOne: (title: string) => `Remove “${title}”`,
	undo: 'Undo',
	close: 'Close',
	checking: (name: string) => `“${name}” is being checked …`,
	notKept: 'Not kept for your next visit',
	unread: (id: string) => `The stored lesson “${id}” cannot be read.`,
	removed: (title: string) => `“${title}” has been removed.`,
	restored: (title: string) => `“${title}” has been restored.`,
	kept: {
		added: (title: string) => `“${title}” is open. You can find it under “Your lessons”.`,
		replaced: (title: string) =>
			`“${title}” has been replaced. In a step that you have done, “Start this step again” shows the new version.`,
		same: (title: string) => `“${title}” is here already, and nothing has changed.`,
		'no-room': (title: string) =>
			`The browser has no storage left for “${title}”. The lesson stays until you close or reload this page.`,
		'too-many': (_: string, most: number) =>
			`At most ${most} lessons are kept. Remove one, and open the file again.`,
	},
	refused: {
		several: (found: string) => `You dropped ${found} files. Drop one file at a time.`,
		folder: (name: string) => `“${name}” is a folder. Drop one of its files.`,
		unreadable: (name: string) => `The browser could not read the file “${name}”.`,
		'too-large': (name: string, most: string) =>
			`The file “${name}” is too large: a lesson has at most ${most}.`,
		'not-text': (name: string) => `The file “${name}” is not text in UTF-8.`,
	},
	report: (name: string) => `What was found in “${name}”`,
	notOpened: (errors: number) => `${count(errors, 'error')}. The lesson is not opened.`,
	warned: (warnings: number) => `${count(warnings, 'warning')}. The lesson works as it is.`,
	errors: 'Errors',
	warnings: 'Warnings',
	more: (n: number) => `and ${n} more`,
	position: (line: number, column: number) => `Line ${line}, column ${column}`,
	missing: {
		title: 'This lesson is in a file',
		text: (id: string) =>
			`The address leads to the lesson “${id}”, which this browser does not have. Open the lesson’s file here. If you do not have it, ask for it where you found the link.`,
		noStep: (title: string) => `The lesson “${title}” does not have this step.`,
		here: (title: string) => `“${title}” is here now.`,
		start: 'Start',
		course: 'To the course',
	},
	values: {
		object: 'an object { … }',
		list: 'a list [ … ]',
		text: 'a text',
		'some-text': 'a text that is not empty',
		number: 'a number',
		id: 'a name made of a–z, 0–9 and hyphens',
		state: 'the address of a lab, for example /frame?hex=8100',
		value: 'a text, a number, true, false or null',
	},
	problems: {
		'no-lesson': () =>
			'This file is not a lesson: it has no member “steps”. A file for a lab opens when you drop it on that lab.',
		'progress-file': () =>
			'This file contains progress, not a lesson. “Load” under “Progress” on the page of the course opens it.',
		'lab-file': (lab: string) =>
			`This file was saved in the ${lab} lab and is not a lesson. Open that lab and drop the file there.`,
		'missing-member': (name: string) => `“${name}” is missing.`,
		'unknown-member': (name: string, known: string) =>
			`“${name}” is not a member of this object. Possible: ${known}.`,
		'not-expected': (found: string, expected: string) => `Expected ${expected}, found ${found}.`,
		'too-much': (length: string, most: string) =>
			`This has the length ${length}. At most ${most} is possible.`,
		'too-few': (length: string, least: string) =>
			`This has the length ${length}. At least ${least} is needed.`,
		'item-count': (length: string, needed: string) =>
			`This has ${length} items. Exactly ${needed} are needed.`,
		'bad-character': (code: string) => `A text cannot contain the character ${code}.`,
		'no-words': () => 'The lesson has no words. Write them under “en”, under “zh-CN”, or both.',
		comparison: (fact: string) =>
			`The condition on “${fact}” needs one comparison: is, not, atLeast, atMost or same.`,
		'duplicate-id': (id: string) => `“${id}” occurs twice.`,
		'not-a-choice': (id: string, choices: string) =>
			`“${id}” is not one of the choices: ${choices}.`,
		'unknown-piece': (id: string) => `“${id}” is not the id of a piece.`,
		'unknown-case': (id: string) => `“${id}” is not the id of a case for servers.`,
		'unknown-rule': (rule: string) => `There is no rule “${rule}”. The Rules lab lists all rules.`,
		'unknown-lab': (lab: string, labs: string) =>
			`“${lab}” is not a lab for lessons. Possible: ${labs}.`,
		'other-lab': (lab: string, needed: string) =>
			`This state belongs to “${lab}”, but the step uses “${needed}”.`,
		'unknown-fact': (name: string, group: string) => `“${name}” is not a fact of ${group}.`,
		'not-shown': (unmet: string) => `This condition does not hold. The lab has ${unmet}.`,
		'not-pinnable': (fact: string) =>
			`“${fact}” has no place that a pin can mark in the lab. Bytes and header fields have one.`,
		'no-number': (fact: string) => `“${fact}” is not a number that a learner can type.`,
		'goal-at-start': () => 'The goal is already reached in the state “open”.',
		'goal-not-reached': (unmet: string) => `This state does not reach the goal. It has ${unmet}.`,
		'mistake-is-right': () => 'This example is right, so it is not a mistake.',
		'mistake-not-itself': (found: string, id: string) =>
			found === ''
				? `The conditions of “${id}” do not hold for its example.`
				: `The example of “${id}” is recognised as “${found}”.`,
		'answer-form': (text: string) =>
			`“${text}” is not an answer. Write answer:8a00, fail:1002 or wait.`,
		'no-bytes': () =>
			'Bytes in hex digits are needed here. In an address, they are the parameter “hex”.',
		'answer-not-strict': (found: string, strict: string) =>
			`The strict endpoint does “${strict}” here, and not “${found}”.`,
		'order-contradicts': () => 'The list “pieces” itself is not in this order.',
		'draw-too-many': (wanted: string, there: string) =>
			`${wanted} is too many: there are only ${there}.`,
		'unknown-step': (id: string, ids: string) =>
			`No step before this check is named “${id}”. Possible: ${ids}.`,
		'missing-words': (id: string) => `The words for “${id}” are missing.`,
		'few-mistakes': () =>
			'Fewer than three mistakes are recognised. Other wrong answers get the words of “otherwise”.',
		'few-choices': () => 'There are fewer than three sentences to choose from.',
		'no-exit-check': () => 'The lesson has no questions to check what was learned.',
		'missing-hints': () => 'This step has no hints.',
		'missing-feedback': (id: string) => `“${id}” has no words here. The step works without them.`,
		'unknown-pin': (sign: string) => `The texts name ${sign}, but the step has no such pin.`,
		'unnamed-pin': (fact: string) => `No text of the step names the pin at “${fact}”.`,
		'unused-words': (id: string) => `The lesson does not use the words “${id}”.`,
		'unknown-fact-in-text': (name: string) =>
			`“{${name}}” is not a fact, so the braces stay in the text.`,
	},
	complaints: {
		path: (part: string) => `The lab has no page “${part}”.`,
		packed: () => 'A packed link (s=…) cannot be used here. Write the state with its parameters.',
		damaged: (part: string) => `“${part}” has broken percent-encoding.`,
		repeated: (part: string) => `“${part}” repeats a parameter. Only the first value is used.`,
		unread: (part: string) => `The lab does not read the parameter “${part}”.`,
		'no-document': () => 'The lab cannot open a document from the parameters of the address.',
		'unknown-value': (part: string) => `The lab does not support the value of “${part}”.`,
		'not-readable': (part: string) => `The lab cannot read the value of “${part}”.`,
		'too-long': (part: string) => `The value of “${part}” is too long.`,
		'out-of-range': (part: string) => `The value of “${part}” is out of range.`,
	},
	factsPage: {
		title: 'Facts',
		lead: 'A fact is a value that the lab computes from its document. The goals and texts of a lesson refer to facts by name.',
		placeholders:
			'`<n>` is counted from 0, and `<rule>` is the code of a rule. A fact is null if the document has no such value.',
		name: 'Name',
		type: 'Type',
		meaning: 'Meaning',
		types: { number: 'number', text: 'text', 'yes-no': 'true or false', any: 'text or number' },
		answer: 'Answers of an endpoint',
		server: 'Servers that learners write',
	},
};

export type OwnWords = typeof own;
