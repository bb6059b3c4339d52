// Describes the form of a lesson’s words in a file, by the types of `lesson-words.ts`.
import {
	idForm,
	listForm,
	objectForm,
	recordForm,
	textForm,
	tupleForm,
	type ValueForm,
} from '../../../lessons/file/form.ts';
import { LESSON_LIMITS } from '../../../lessons/file/lesson-form.ts';
import type {
	ItemWords,
	LessonStepWords,
	LessonWords,
	Misunderstanding,
	TeacherQuestion,
	TeacherWords,
} from '../../../strings/lesson-words.ts';

const text = textForm(LESSON_LIMITS.text);
const someText = textForm(LESSON_LIMITS.text, 1);
const textsById = { form: recordForm(idForm, text, LESSON_LIMITS.pieces) };

const stepWords = objectForm<LessonStepWords>({
	title: someText,
	text: { form: listForm(text, LESSON_LIMITS.paragraphs), usual: [] },
	beside: { form: listForm(someText, LESSON_LIMITS.paragraphs) },
	task: { form: text },
	done: { form: text },
	choices: textsById,
	replies: textsById,
	mistakes: textsById,
	ways: textsById,
	otherwise: { form: text },
	hints: {
		form: tupleForm<readonly [part: string, partly: string, done: string]>(
			someText,
			someText,
			someText,
		),
	},
	unit: { form: text },
});

const itemWords = objectForm<ItemWords>({
	question: someText,
	choices: textsById,
	replies: textsById,
	because: someText,
});

const someTexts = listForm(someText, LESSON_LIMITS.paragraphs);
const teacherWords = objectForm<TeacherWords>({
	goals: { form: someTexts, usual: [] },
	questions: {
		form: listForm(
			objectForm<TeacherQuestion>({ before: idForm, ask: someText, answer: text }),
			LESSON_LIMITS.paragraphs,
		),
		usual: [],
	},
	notes: { form: recordForm(idForm, someTexts, LESSON_LIMITS.steps * 2), usual: {} },
	misunderstandings: {
		form: listForm(
			objectForm<Misunderstanding>({ belief: someText, say: someText }),
			LESSON_LIMITS.paragraphs,
		),
		usual: [],
	},
});

export const wordsForm: ValueForm<LessonWords> = objectForm<LessonWords>({
	title: someText,
	can: { form: text, usual: '' },
	steps: recordForm(idForm, stepWords, LESSON_LIMITS.steps * 2),
	items: { form: recordForm(idForm, itemWords, LESSON_LIMITS.items * 2) },
	teacher: { form: teacherWords },
});
