// Addresses that earlier versions of the site wrote, and what each must open: the document, with its bytes as Base64, the
// parameters of the view, and the settings of the visit. `shared-course-links.json` has those of the course, with the page
// or the step that each shows. `made` is the day of the version. Links stay valid for ever, so no entry is ever changed.
// Only in a browser does the Doctor read its pieces: `ConnectionSection.ui.test.ts` tests the `connection` of its view.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAddress } from '../src/app/address/address.ts';
import { LEARN } from '../src/app/learn/learn-address.ts';
import { findInCourse, type FoundInCourse } from '../src/app/learn/lesson-step.ts';
import { Settings } from '../src/app/settings.svelte.ts';
import { encodeBase64 } from '../src/engine/bytes/index.ts';
import { restorePacked } from '../src/lab/saved.ts';
import { BUGS } from '../src/lessons/bugs.ts';
import { CLAIMS } from '../src/lessons/claims.ts';
import { hostileAddresses } from './e2e/hostile-inputs.ts';
import { IN_PATH, LABS } from './support/open-address.ts';
import courseLinks from './vectors/shared-course-links.json' with { type: 'json' };
import labLinks from './vectors/shared-links.json' with { type: 'json' };

interface LabLink {
	readonly name: string;
	readonly made: string;
	readonly address: string;
	readonly document: object;
	readonly view: object;
	readonly settings?: object;
}

const LINKS: readonly LabLink[] = labLinks;

test.each(LINKS)('$name, made $made', async ({ address, document, view, settings = {} }) => {
	const { route, rest, parameters, damaged } = parseAddress(address);
	if (rest !== '') parameters.set(IN_PATH.get(route)!, rest);
	const visited = new Settings(['en']);
	const refused = visited.visit(parameters);
	const lab = LABS[route]!();
	const packed = parameters.get('s');
	if (packed !== null) {
		const restoring = await restorePacked(route, lab, packed);
		expect(restoring).toEqual({ type: 'restored', leftOut: [], refused: [] });
	}
	const { problems } = await lab.open(parameters);
	expect([...refused, ...problems, ...damaged, ...parameters.unasked]).toEqual([]);
	// Today's document may have more members than that of then.
	expect(plain(lab.history.document)).toMatchObject(inTodaysForm(document));
	expect(lab.view).toEqual(view);
	expect(visited.parameters).toEqual(settings);
});

test.each(courseLinks)('$name, made $made', async ({ address, shows, settings }) => {
	const { route, rest, parameters, damaged } = parseAddress(address);
	const visited = new Settings(['en']);
	expect([route, ...damaged, ...visited.visit(parameters)]).toEqual([LEARN]);
	const found = await findInCourse(rest, parameters);
	expect(shownIn(found)).toEqual(shows);
	expect(visited.parameters).toEqual(settings);
	const cards = { claims: CLAIMS, bugs: BUGS }[shows.page ?? ''];
	if (cards && shows.item) expect(cards.map(({ id }) => id)).toContain(shows.item);
});

function shownIn(found: FoundInCourse | null): object | null {
	if (found?.type !== 'step') return found;
	const { lesson, step } = found.step;
	return { type: 'step', lesson: lesson.id, step: step.id };
}

test('every lab has links as a person can write them, and packed ones', () => {
	const kinds = LINKS.map(({ address }) => {
		const { route, parameters } = parseAddress(address);
		return `${route} ${parameters.has('s') ? 'packed' : 'written'}`;
	});
	// A search of Rules always fits into an address, and what a visitor types in the tour.
	const packed = Object.keys(LABS).filter((lab) => lab !== 'rules' && lab !== 'tour');
	const expected = [
		...Object.keys(LABS).map((lab) => `${lab} written`),
		...packed.map((lab) => `${lab} packed`),
	];
	expect([...new Set(kinds)].sort()).toEqual(expected.sort());
});

const LAB_NAMES = Object.keys(LABS) as Parameters<typeof hostileAddresses>[0][];

test('every form of address in the README has links, and hostile inputs', () => {
	const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
	const [, block = ''] = /stay valid:\n\n```\n(.*?)```/s.exec(readme)!;
	// `<id>` stands for any text, which may contain spaces.
	const written = block.replace(/<[^>]*>/g, '*');
	const forms = [...written.matchAll(/(#\/\S+)/g)].map(([, form]) => formOf(form!));
	const settings = /(?<=any of them:).*/.exec(written)![0].match(/\b\w+(?==)/g)!;
	expect(forms.length).toBeGreaterThan(20);
	expect(settings).toEqual(['lang', 'theme', 'present', 'embed']);
	const links = [...LINKS, ...courseLinks].map(({ address }) => formOf(address));
	for (const { path, parameters } of forms) {
		const here = links.filter((link) => fits(path, link.path));
		expect(here, path).not.toEqual([]);
		const names = here.flatMap((link) => link.parameters);
		expect(
			parameters.filter((name) => !names.includes(name)),
			path,
		).toEqual([]);
		const lab = LAB_NAMES.find((name) => name === path.split('/')[1]);
		if (lab === undefined) continue;
		const hostile = hostileAddresses(lab).flatMap((address) => formOf(address).parameters);
		expect(
			parameters.filter((name) => !hostile.includes(name)),
			`hostile inputs of ${path}`,
		).toEqual([]);
	}
	const all = links.flatMap(({ parameters }) => parameters);
	expect([...settings, 's'].filter((name) => !all.includes(name))).toEqual([]);
});

/** Returns the path of an address and the names of its parameters. Values are left out. */
function formOf(address: string) {
	const [path = '', query = ''] = address.split('?');
	const names = query.split('&').map((part) => part.split('=')[0]!);
	return { path, parameters: names.filter((name) => name !== '') };
}

/** Whether a path has the form of another one, in which `*` stands for any part. */
function fits(form: string, path: string): boolean {
	const [parts, others] = [form.split('/'), path.split('/')];
	return (
		parts.length === others.length &&
		parts.every((one, i) => one.includes('*') || one === others[i])
	);
}

/** Returns a document in the form of today. Before 2026-11-26 a conversation had the drafts of one branch alone. */
function inTodaysForm(document: object): object {
	if (!('drafts' in document && 'branches' in document)) return document;
	const { branches, drafts } = document as OneBranchDrafts;
	if (Array.isArray(drafts)) return document;
	const { branch, ...own } = drafts;
	const none = { json: null, fields: {} };
	return { ...document, drafts: branches.map((_, i) => (i === branch ? own : none)) };
}

interface OneBranchDrafts {
	readonly branches: readonly unknown[];
	readonly drafts: { readonly branch: number };
}

/** Returns a document as JSON that can be compared with the data. */
function plain(document: object): unknown {
	const json = JSON.stringify(document, (_, value: unknown) =>
		value instanceof Uint8Array ? encodeBase64(value) : value,
	);
	return JSON.parse(json);
}
