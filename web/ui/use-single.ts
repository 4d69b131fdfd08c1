import { useRef } from 'react';

type Mutate<T> = (variables: T, options: { onSettled: () => void }) => void;

/** The second click of a double click does nothing: a button learns that its request is under way only when it is drawn anew. */
export function useSingle<T>(mutate: Mutate<T>): (variables: T) => void {
  const underWay = useRef(false);
  return (variables) => {
    if (underWay.current) return;
    underWay.current = true;
    mutate(variables, {
      onSettled: () => {
        underWay.current = false;
      },
    });
  };
}
