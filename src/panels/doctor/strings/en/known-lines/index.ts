// Holds the words of all known lines.
import { WORDS_OF_APPLICATIONS } from './applications.ts';
import { WORDS_OF_CLIENTS } from './clients.ts';
import { WORDS_OF_PROXIES } from './proxies.ts';
import { WORDS_OF_SERVERS } from './servers.ts';

export const KNOWN_LINE_WORDS = {
	...WORDS_OF_APPLICATIONS,
	...WORDS_OF_CLIENTS,
	...WORDS_OF_PROXIES,
	...WORDS_OF_SERVERS,
};
