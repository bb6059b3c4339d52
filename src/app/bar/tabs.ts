// Lists the tabs of the bar: the labs, and the course behind the tour and the first lab.
import type { Locale } from '../../strings/locale.ts';
import { LEARN } from '../learn/learn-address.ts';
import { PANELS } from '../panels.ts';

export interface Tab {
	/** Holds the route of the tab, which begins its addresses: `#/<id>`. */
	readonly id: string;
	readonly name: Readonly<Record<Locale, string>>;
}

export const COURSE: Tab = { id: LEARN, name: { en: 'Learn', 'zh-CN': '学习' } };

export const TABS: readonly Tab[] = [...PANELS.slice(0, 2), COURSE, ...PANELS.slice(2)];
