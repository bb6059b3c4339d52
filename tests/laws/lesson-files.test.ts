import { expectToHold } from './hold.ts';
import { LESSON_FILE_LAWS } from './lesson-files.ts';

expectToHold('files of lessons', LESSON_FILE_LAWS);
