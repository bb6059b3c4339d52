// Holds the English words of the pages for a class: the teacher's page and the worksheet.
import { count } from './numbers.ts';

export const classroom = {
	teacher: 'For teachers',
	worksheet: 'Worksheet',
	toLesson: 'Open the lesson',
	toCourse: 'All lessons',
	print: 'Print',
	goals: 'Goals',
	hour: 'The class hour: nine scenes in 45 minutes',
	goalsLead: 'After the lesson the class can:',
	/** Holds the plan of a lesson, or of a part of a long one. */
	plan: (minutes: number, part: number | null) =>
		part === null ? `Plan for ${minutes} minutes` : `Part ${part}: plan for ${minutes} minutes`,
	threeLessons: 'Three lessons in an hour',
	minutes: 'Minutes',
	step: 'Step',
	inClass: 'In class',
	how: {
		look: 'Show the lab and read the text together.',
		predict: 'Collect votes before you lock the prediction. Then watch what happens.',
		do: 'Work in pairs. Use the hints only after a first attempt.',
		endpoint: 'Let the class decide: answer, fail the connection, or wait.',
		assemble: 'As a class, put the pieces in order, from the first to the last.',
		script: 'Read the program aloud, change it together, and run the cases.',
		explain: 'Ask why each wrong sentence is wrong.',
		check: 'Each learner answers alone.',
	},
	ask: 'Ask',
	wrongAnswers: 'Wrong answers to expect, and what to say',
	seeMistake: 'See it in the lab',
	checkQuestions: 'Questions and their answers',
	misunderstandings: 'Misunderstandings',
	terms: 'Terms of the lesson',
	links: 'Links of all steps',
	withAnswers: 'With answers',
	seed: 'Seed of the questions',
	otherQuestions: 'Draw other questions',
	seedLine: (seed: number) => `Seed ${seed}`,
	/** Holds the minutes of a lesson, or of each of its parts. */
	sheetFor: (parts: readonly number[]) =>
		`Worksheet, ${parts.length === 1 ? 'about' : `${parts.length} parts of about`} ${parts.join(' + ')} minutes. Each QR code opens its step in the lab.`,
	/** Explains the numbers by an example: the number of a check. */
	numbers: (check: number) =>
		`Each question has the number of its step in the lesson. ${check}.2 is the second question of step ${check}.`,
	answerSheet: 'Worksheet with answers',
	name: 'Name',
	className: 'Class',
	date: 'Date',
	scan: 'Scan: this step in the lab',
	scanLesson: 'Scan: the lesson',
	bytesFrom: { client: 'Bytes from the client', server: 'Bytes from the server' },
	earlierBytes: 'Bytes that came earlier',
	moreBytes: (bytes: number) => `and ${count(bytes, 'more byte')}, which the lab shows`,
	firstBits: 'The first two bytes as bits',
	yourBytes: 'Your bytes in hex',
	order: 'Number the pieces in the right order. Some pieces get no number.',
	answer: 'Answer',
	drawNext: 'Below “now”, draw what you expect.',
	openLab: 'The diagram is in the lab. Scan the code to open it.',
};

export type ClassroomWords = typeof classroom;
