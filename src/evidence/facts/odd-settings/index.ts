// Settings and lines of code that do something else than was meant. The name of one is what the words say of it; its first
// group is their value.
import { OF_CLIENTS } from './clients.ts';
import type { OddSetting } from './odd-setting.ts';
import { OF_PROXIES } from './proxies.ts';
import { OF_SERVERS } from './servers.ts';

const ODD_SETTINGS = { ...OF_CLIENTS, ...OF_PROXIES, ...OF_SERVERS };

export type OddSettingId = keyof typeof ODD_SETTINGS;

/** Lists the settings in the order in which one is looked for. */
export const ODD_SETTING_LIST: readonly (readonly [OddSettingId, OddSetting])[] = Object.entries(
	ODD_SETTINGS,
) as (readonly [OddSettingId, OddSetting])[];
