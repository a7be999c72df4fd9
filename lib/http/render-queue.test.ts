import { expect, it } from 'vitest'
import { QueueFull, RenderQueue } from './render-queue.mjs'

/** A job that ends when it is told to. */
function aJob() {
  let end = () => {}
  let starts = 0
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const run = () => {
    starts++
    return ended
  }
  return { run, end: () => end(), starts: () => starts }
}

it('two renders run at once, the others wait, one more is told so', async () => {
  const queue = new RenderQueue({ atOnce: 2, maxWaiting: 1 })
  const jobs = [aJob(), aJob(), aJob()] as const
  const runs = jobs.map((job, at) => queue.run(`/${at}`, job.run))
  await expect(queue.run('/more', aJob().run)).rejects.toThrow(QueueFull)
  expect(jobs.map((job) => job.starts())).toEqual([1, 1, 0])
  for (const job of jobs) job.end()
  await Promise.all(runs)
  expect(jobs[2].starts()).toBe(1)
})

it('readers of one page share its render', async () => {
  const queue = new RenderQueue()
  const job = aJob()
  const both = [queue.run('/es', job.run), queue.run('/es', job.run)]
  job.end()
  await Promise.all(both)
  expect(job.starts()).toBe(1)
  await queue.run('/es', job.run)
  expect(job.starts()).toBe(2)
})

it('a failed render frees its place', async () => {
  const queue = new RenderQueue({ atOnce: 1, maxWaiting: 0 })
  const failing = () => Promise.reject(new Error('roto'))
  await expect(queue.run('/a', failing)).rejects.toThrow('roto')
  const job = aJob()
  job.end()
  await queue.run('/b', job.run)
  expect(job.starts()).toBe(1)
})
