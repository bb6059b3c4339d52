// The entries of the search over the whole site. Each panel contributes its own. The build runs this module
// and puts its value in its place (scripts/search-entries.ts), so a search does not load the words of every lab.
import { loadCourse } from '../../lessons/course.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { SEARCH_KINDS, type PanelDescriptor, type SearchEntry } from '../../panels/descriptor.ts';
import { LEARN } from '../learn/learn-address.ts';
import { loadLessonWords } from '../learn/lesson-words.ts';
import { PANELS } from '../panels.ts';

const OF_PANELS = import.meta.glob<() => readonly SearchEntry[]>(
	'../../panels/*/search-entries.ts',
	{ eager: true, import: 'searchEntries' },
);

/** Lists all entries, in the order of their kinds. */
export const SEARCH_ENTRIES: readonly SearchEntry[] = await allEntries();

async function allEntries(): Promise<readonly SearchEntry[]> {
	const [labs, lessons] = await Promise.all([
		Promise.all(PANELS.map(labEntry)),
		loadCourse().then((course) => Promise.all(course.map(lessonEntry))),
	]);
	const ofPanels = PANELS.flatMap(
		({ id }) => OF_PANELS[`../../panels/${id}/search-entries.ts`]?.() ?? [],
	);
	const all = [...labs, ...lessons, ...ofPanels];
	return SEARCH_KINDS.flatMap((kind) => all.filter((entry) => entry.kind === kind));
}

async function labEntry({ id, name, words }: PanelDescriptor): Promise<SearchEntry> {
	const [en, zhCN] = await Promise.all([words.en(), words['zh-CN']()]);
	return {
		kind: 'lab',
		address: `/${id}`,
		texts: {
			en: { title: name.en, note: en.intro.purpose },
			'zh-CN': { title: name['zh-CN'], note: zhCN.intro.purpose },
		},
		keys: [id],
	};
}

async function lessonEntry({ id, number }: Lesson): Promise<SearchEntry> {
	const [en, zhCN] = await Promise.all([loadLessonWords(id, 'en'), loadLessonWords(id, 'zh-CN')]);
	return {
		kind: 'lesson',
		address: `/${LEARN}/${id}`,
		texts: {
			en: { title: en.title, note: en.can },
			'zh-CN': { title: zhCN.title, note: zhCN.can },
		},
		keys: [LEARN, String(number)],
	};
}
