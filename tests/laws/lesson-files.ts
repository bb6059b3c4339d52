// The laws of files of lessons: any text is read to its end, with problems at their places or a lesson that is
// written and read again without a change. The texts are a lesson with changed values, and with changed text.
import { checkLessonFile } from '../../src/app/learn/own/check-lesson-file.ts';
import {
	lessonFileText,
	readLessonFile,
	type LessonFileReading,
} from '../../src/app/learn/own/lesson-file.ts';
import { INHERITED_NAMES } from '../support/inherited-names.ts';
import { openInNewLab } from '../support/open-address.ts';
import { SAMPLE } from '../support/sample-lesson.ts';
import type { Draw } from './draw.ts';
import { text as anyText } from './inputs.ts';
import { law, lawOfPeer, must, type Law } from './law.ts';
import { mustBeSame } from './same.ts';

const TEXT = lessonFileText(SAMPLE);

export const LESSON_FILE_LAWS: readonly Law[] = [
	law('a file of a lesson is read to its end, whatever its text', fileText, (text) => {
		const reading = readLessonFile(text);
		mustBeLocated(text, reading);
		if (reading.file) mustBeSame(readLessonFile(lessonFileText(reading.file)), reading);
	}),
	lawOfPeer(
		{ name: 'a lesson of a file is checked to its end, whatever its values', share: 0.05 },
		changedLesson,
		async (text) => {
			mustBeLocated(text, await checkLessonFile(text, openInNewLab));
		},
	),
];

/** A lesson comes with no error, and each problem has a place in the text. */
function mustBeLocated(
	text: string,
	{ file, problems, errors, warnings }: LessonFileReading,
): void {
	must((file === null) === errors > 0, 'a lesson with errors, or none without them');
	must(problems.length > 0 === errors + warnings > 0, 'problems that are not counted');
	const lines = text.split('\n');
	for (const { line, column } of problems) {
		const found = lines[line - 1];
		must(found !== undefined && column >= 1 && column <= found.length + 1, 'a place outside');
	}
}

function fileText(draw: Draw): string {
	if (draw.rarely(8)) return anyText(draw, 40);
	const text = changedLesson(draw);
	if (draw.rarely(2)) return text;
	const at = draw.nat(text.length);
	const put = draw.one(['', '"', '\\', '{', '}', '[', ']', ',', ':', '\u0000', '9', 'null', ' ']);
	return text.slice(0, at) + put + text.slice(at + draw.small(20));
}

/** The sample with some values replaced, left out or put in. */
function changedLesson(draw: Draw): string {
	const lesson: unknown = JSON.parse(TEXT);
	for (let times = draw.small(4); times > 0; times--) change(draw, lesson);
	return JSON.stringify(lesson, null, draw.one(['\t', '', '  ']));
}

function change(draw: Draw, root: unknown): void {
	const places: [holder: Record<string, unknown>, name: string][] = [];
	const visit = (value: unknown) => {
		if (typeof value !== 'object' || value === null) return;
		const holder = value as Record<string, unknown>;
		for (const name of Object.keys(holder)) {
			places.push([holder, name]);
			visit(holder[name]);
		}
	};
	visit(root);
	if (places.length === 0) return;
	const [holder, name] = draw.one(places);
	switch (draw.nat(3)) {
		case 0:
			holder[name] = value(draw, places);
			return;
		case 1:
			if (Array.isArray(holder)) holder.splice(Number(name), 1);
			else Reflect.deleteProperty(holder, name);
			return;
		case 2: {
			const added = draw.one([...INHERITED_NAMES, 'id', 'kind', 'open', 'mistakes']);
			Object.defineProperty(holder, added, {
				value: value(draw, places),
				enumerable: true,
				configurable: true,
				writable: true,
			});
			return;
		}
		default:
			if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
			else holder[name] = [structuredClone(holder[name])];
	}
}

/** Any value, or one that another place of the lesson has. */
function value(draw: Draw, places: readonly [holder: Record<string, unknown>, name: string][]) {
	if (draw.rarely(2)) {
		const [holder, name] = draw.one(places);
		return structuredClone(holder[name]);
	}
	return draw.one<unknown>([
		null,
		true,
		0,
		-1,
		1e300,
		'',
		'/frame?hex=8900&from=server',
		'/accept-key?key=',
		'/conversation?json=%7B%7D&at=0',
		'/compare?rate=x',
		'/frame?hex=zz&%E0%A4%A',
		'answer:8a',
		'fail:9999',
		'\ud800',
		...INHERITED_NAMES,
		anyText(draw, 20),
		[],
		{},
	]);
}
