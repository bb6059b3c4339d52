// Holds all Chinese words of the course.
import type { CourseWords } from '../en/course.ts';
import { cards as bugs } from './bugs.ts';
import { cards as claims } from './claims.ts';
import { classroom } from './classroom.ts';
import { facts } from './facts.ts';
import { learn } from './learn.ts';
import { own } from './own-lessons.ts';
import { program } from './program.ts';

export const course: CourseWords = { bugs, claims, classroom, facts, learn, own, program };
