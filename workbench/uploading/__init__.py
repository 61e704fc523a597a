"""Files from the browser into one folder: the upload widget of the notebooks."""

from workbench.uploading.widget import Upload

__all__ = ["Upload"]
