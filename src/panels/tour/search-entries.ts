// Lists what the search over the whole site finds of the tour: its scenes.
import type { SearchEntry } from '../descriptor.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';
import { SCENES } from './tour-document.ts';

export function searchEntries(): readonly SearchEntry[] {
	return SCENES.slice(1).map((scene) => ({
		kind: 'lesson',
		address: `/tour/${scene}`,
		texts: {
			en: { title: `${en.tour}: ${en.names[scene]}`, note: en[scene].say },
			'zh-CN': { title: `${zhCN.tour}：${zhCN.names[scene]}`, note: zhCN[scene].say },
		},
		keys: [],
	}));
}
