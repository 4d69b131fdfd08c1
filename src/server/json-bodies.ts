// Bodies of JSON. What is nested deeper than anything of ours is refused before it is read: whoever walks through such a value, as
// every check and every writer does, runs out of stack.

import { Refusal } from '../base/errors.ts';
import type { App } from './app.ts';

const mostDepth = 64;

export function readJsonBodies(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isDeeperThan(body, mostDepth)) done(tooDeep());
    else void parse(request, body, done);
  });
}

/** Whether brackets that stand in no text are nested so deep somewhere in JSON; of what is none, whatever. */
export function isDeeperThan(json: string, depth: number): boolean {
  let open = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open -= 1;
    if (open > depth) return true;
  }
  return false;
}

function endOfText(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function tooDeep(): Refusal {
  return new Refusal('invalid_request', {
    zh: `请求里的列表和对象嵌套超过 ${mostDepth} 层，没有读。`,
    en: `Lists and objects of the request are nested deeper than ${mostDepth}; it was not read.`,
  });
}
